import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  LedgerBookLine,
  OrderBookLine,
  RegistrationBookLine,
} from '@seal/contracts/common/books';

export interface StandInBooks {
  url: string;
  registrations: RegistrationBookLine[];
  orders: OrderBookLine[];
  ledger: LedgerBookLine[];
  /** Called before a book is answered; what it throws breaks the answer off. */
  before: (book: string) => Promise<void> | void;
  close(): Promise<void>;
}

/** A server that hands out books in place of registration and engraving. */
export async function startStandInBooks(): Promise<StandInBooks> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://any');
    const book = pathname.split('/').at(-1) ?? '';
    void answer(book).then(
      (lines) => response.end(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
      () => {
        response.write('{"registrationId":');
        setTimeout(() => response.destroy(), 20);
      },
    );
  });

  async function answer(book: string): Promise<unknown[]> {
    await books.before(book);
    if (book === 'registrations') return books.registrations;
    return book === 'orders' ? books.orders : books.ledger;
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const books: StandInBooks = {
    url: `http://127.0.0.1:${port}`,
    registrations: [],
    orders: [],
    ledger: [],
    before: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return books;
}

const seals = (['administrative', 'finance', 'legal-representative'] as const).map((kind) => ({
  kind,
  material: 'photosensitive' as const,
  passed: null,
}));

/** A set completed in March 2024, as the two services hand it out. In: the order's id and code. */
export function completedSet(
  orderId: string,
  uscc: string,
): { registration: RegistrationBookLine; order: OrderBookLine } {
  const registeredAt = '2024-03-04T01:00:00.000Z';
  const completedAt = '2024-03-04T02:00:00.000Z';
  const enterpriseName = `玉田${uscc}商贸有限公司`;
  const registrationId = `registration-${orderId}`;
  const nothing = { acceptedAt: null, collectedAt: null, cancelledAt: null, overdueAt: null };
  return {
    registration: {
      registrationId,
      caseNumber: orderId,
      uscc,
      enterpriseName,
      registeredAt,
      entitled: true,
      reason: null,
      withdrawn: false,
      orderId,
    },
    order: {
      orderId,
      orderNumber: orderId,
      registrationId,
      uscc,
      enterpriseName,
      status: 'completed',
      registeredAt,
      queuedAt: registeredAt,
      dueAt: '2024-03-04T03:00:00.000Z',
      claimedAt: registeredAt,
      completedAt,
      ...nothing,
      late: false,
      wallMinutes: 60,
      workingMinutes: null,
      rework: 0,
      takenOver: false,
      seals: seals.map((seal, n) => ({ ...seal, sealCode: `${orderId}-${n}` })),
    },
  };
}
