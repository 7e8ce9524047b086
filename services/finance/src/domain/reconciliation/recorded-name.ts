import { compareText } from './compare.ts';
import type { Dossier } from './dossier.ts';
import { isKnown } from './set-standing.ts';

/**
 * The enterprise's name in our own books before an instant in milliseconds: the order's, else the
 * registration's (an entitled one first), or undefined where neither knows it. A name itself
 * carries no date: it is the one that the books give.
 */
export function recordedName(dossier: Dossier, endsAt: number): string | undefined {
  const orders = dossier.orders.filter((it) => isKnown(dossier, it, endsAt));
  if (orders.length > 0) return smallest(orders.map((it) => it.enterpriseName));
  const known = dossier.registrations.filter((it) => it.registeredAt.getTime() < endsAt);
  const entitled = known.filter((it) => it.entitled);
  return smallest((entitled.length > 0 ? entitled : known).map((it) => it.enterpriseName));
}

function smallest(names: readonly string[]): string | undefined {
  return names.length < 2 ? names[0] : names.toSorted(compareText)[0];
}
