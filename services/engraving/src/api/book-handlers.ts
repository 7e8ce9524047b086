import type { LedgerBookLine, OrderBookLine } from '@seal/contracts/books';
import type { engravingBookEndpoints } from '@seal/contracts/endpoints/books';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { streamPieces } from '@seal/platform/http/stream-lines';
import type { BookedOrder, BookedSeal, BookReader } from '../application/book-reader.ts';

/** Hands the books out: a line an order, a line a seal of the engraver's ledger. */
export function bookHandlers(
  hasProject: (id: string) => Promise<boolean>,
  books: BookReader,
): Handlers<typeof engravingBookEndpoints> {
  return {
    async readOrderBook({ params, response }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      await streamPieces(response, eachOf(books.orders(projectId), toOrderLine));
      return ok({ body: undefined });
    },

    async readLedgerBook({ params, response }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      await streamPieces(response, eachOf(books.ledgerSeals(projectId), toSealLine));
      return ok({ body: undefined });
    },
  };
}

async function* eachOf<T, Line>(
  pieces: AsyncIterable<T[]>,
  toLine: (record: T) => Line,
): AsyncGenerator<Line[]> {
  for await (const piece of pieces) yield piece.map(toLine);
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

function toOrderLine(order: BookedOrder): OrderBookLine {
  return {
    orderId: order._id,
    orderNumber: order.orderNumber,
    registrationId: order.registrationId,
    uscc: order.uscc,
    enterpriseName: order.enterpriseName,
    status: order.status,
    registeredAt: order.registeredAt.toISOString(),
    queuedAt: iso(order.queuedAt),
    dueAt: iso(order.dueAt),
    claimedAt: iso(order.claimedAt),
    completedAt: iso(order.completedAt),
    acceptedAt: iso(order.acceptedAt),
    collectedAt: iso(order.collectedAt),
    cancelledAt: iso(order.cancelledAt),
    overdueAt: iso(order.overdueAt),
    late: order.late,
    wallMinutes: order.wallMinutes,
    workingMinutes: order.workingMinutes,
    rework: order.reversals,
    takenOver: order.takeOver,
    seals: order.seals.map(({ kind, sealCode, material, passed }) => ({
      kind,
      sealCode,
      material,
      passed,
    })),
  };
}

function toSealLine(seal: BookedSeal): LedgerBookLine {
  return {
    uscc: seal.uscc,
    enterpriseName: seal.enterpriseName,
    kind: seal.kind,
    sealCode: seal.sealCode,
    material: seal.material,
    claimedAt: seal.claimedAt.toISOString(),
    completedAt: seal.completedAt.toISOString(),
  };
}
