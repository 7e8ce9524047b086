import type { OrderBookLine } from '@seal/contracts/common/books';
import type { orderBookEndpoints } from '@seal/contracts/common/book-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { type LineFields, mapPieces, pickFields } from '@seal/platform/http/line-fields';
import { streamPieces } from '@seal/platform/http/stream-lines';
import type { BookedOrder, OrderBookReader } from '../application/book-reader.ts';

/** Hands out the book of orders, a line each. */
export function orderBookHandlers(
  hasProject: (id: string) => Promise<boolean>,
  books: OrderBookReader,
): Handlers<typeof orderBookEndpoints> {
  return {
    async readOrderBook({ params, query, response }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      const { needs, toLine } = pickFields(ofOrder, query.fields);
      await streamPieces(response, mapPieces(books.read(projectId, needs, query.uscc), toLine));
      return ok({ body: undefined });
    },
  };
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

const ofOrder: LineFields<BookedOrder, OrderBookLine> = {
  orderId: ['_id', (it) => it._id],
  orderNumber: ['orderNumber', (it) => it.orderNumber],
  registrationId: ['registrationId', (it) => it.registrationId],
  uscc: ['uscc', (it) => it.uscc],
  enterpriseName: ['enterpriseName', (it) => it.enterpriseName],
  status: ['status', (it) => it.status],
  registeredAt: ['registeredAt', (it) => it.registeredAt.toISOString()],
  queuedAt: ['queuedAt', (it) => iso(it.queuedAt)],
  dueAt: ['dueAt', (it) => iso(it.dueAt)],
  claimedAt: ['claimedAt', (it) => iso(it.claimedAt)],
  completedAt: ['completedAt', (it) => iso(it.completedAt)],
  acceptedAt: ['acceptedAt', (it) => iso(it.acceptedAt)],
  collectedAt: ['collectedAt', (it) => iso(it.collectedAt)],
  cancelledAt: ['cancelledAt', (it) => iso(it.cancelledAt)],
  overdueAt: ['overdueAt', (it) => iso(it.overdueAt)],
  late: ['late', (it) => it.late],
  wallMinutes: ['wallMinutes', (it) => it.wallMinutes],
  workingMinutes: ['workingMinutes', (it) => it.workingMinutes],
  rework: ['reversals', (it) => it.reversals],
  takenOver: ['takeOver', (it) => it.takeOver],
  seals: ['seals', (it) => it.seals.map(toSeal)],
};

function toSeal({ kind, sealCode, material, passed }: BookedOrder['seals'][number]) {
  return { kind, sealCode, material, passed };
}
