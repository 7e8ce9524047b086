import { shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import type { OrderRecord, RegistrationRecord } from './books.ts';
import { compareText, firstOf } from './compare.ts';
import type { Dossier } from './dossier.ts';
import type { Finding } from './findings.ts';
import type { MonthSpan } from './month-span.ts';
import { isCancelled, orderOf, wasConfirmed } from './set-standing.ts';

/**
 * Whether an entitled enterprise never got its set, as of the end of a month; it belongs to the
 * month of registration. Nobody has claimed its order, which was over due before the end, and
 * neither the ledger nor the order has a seal of it. An order that is still in its time, that waits
 * for money or was cancelled, owes no seal; a registration without any order does. No grace is
 * given: one registered on the month's last day belongs to it too. Once a month has passed, a claim
 * alone is no excuse any more.
 */
export function findNeverEngraved(dossier: Dossier, span: MonthSpan): Finding | undefined {
  const registration = entitledOne(dossier, span.endsAt);
  if (!registration) return undefined;
  const engraved =
    dossier.ledger.some((row) => row.completedAt.getTime() < span.endsAt) ||
    dossier.orders.some((it) => wasConfirmed(it, span.endsAt));
  if (engraved) return undefined;
  const order = orderOf(dossier, span.endsAt);
  if (order && !isOwed(order, registration, span)) return undefined;
  return {
    since: shanghaiMonth(registration.registeredAt),
    difference: {
      kind: 'never-engraved',
      uscc: dossier.uscc,
      enterpriseName: registration.enterpriseName,
      registrationId: registration.registrationId,
      orderId: order?.orderId ?? null,
    },
  };
}

/** The one registered first, as entitlement goes by it. */
function entitledOne(dossier: Dossier, endsAt: number): RegistrationRecord | undefined {
  const known = dossier.registrations.filter(
    (it) => it.entitled && it.registeredAt.getTime() < endsAt,
  );
  if (known.length < 2) return known[0];
  return known.toSorted((a, b) =>
    firstOf(
      a.registeredAt.getTime() - b.registeredAt.getTime(),
      compareText(a.registrationId, b.registrationId),
    ),
  )[0];
}

function isOwed(
  order: OrderRecord,
  registration: RegistrationRecord,
  { startsAt, endsAt }: MonthSpan,
): boolean {
  if (isCancelled(order, endsAt)) return false;
  if (order.dueAt === null || order.dueAt.getTime() >= endsAt) return false;
  const isClaimed = order.claimedAt !== null && order.claimedAt.getTime() < endsAt;
  const isOld = registration.registeredAt.getTime() < startsAt && order.dueAt.getTime() < startsAt;
  return !isClaimed || isOld;
}
