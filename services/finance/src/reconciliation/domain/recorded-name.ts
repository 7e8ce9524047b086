import { compareText } from './compare.ts';
import type { Dossier } from './dossier.ts';
import { isKnown } from './set-standing.ts';

/**
 * The enterprise's name in our own books before an instant in milliseconds: the order's, else the
 * registration's (an entitled one first), or undefined where neither knows it. A name itself
 * carries no date: it is the one that the books give.
 */
export function recordedName(dossier: Dossier, endsAt: number): string | undefined {
  let ordered: string | undefined;
  for (const it of dossier.orders) {
    if (isKnown(dossier, it, endsAt)) ordered = smaller(ordered, it.enterpriseName);
  }
  if (ordered !== undefined) return ordered;
  const known = dossier.registrations.filter((it) => it.registeredAt.getTime() < endsAt);
  const entitled = known.filter((it) => it.entitled);
  const registrations = entitled.length > 0 ? entitled : known;
  return registrations
    .map((it) => it.enterpriseName)
    .reduce<string | undefined>(smaller, undefined);
}

/** Of two names the one that sorts first, so that the order of the books doesn't matter. */
function smaller(a: string | undefined, b: string): string {
  return a !== undefined && compareText(a, b) < 0 ? a : b;
}
