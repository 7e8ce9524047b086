import type { ErrorCode, Refused } from '@seal/contracts/http/error-catalogue';
import type { Project } from '@seal/contracts/projects/project';
import type { SealKind } from '@seal/contracts/common/seals';
import { type FieldError, ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Order, Seal } from './order.ts';

/** Each kind of the set once, no other: what completion and acceptance both need. */
export function checkKinds(
  set: readonly SealKind[],
  given: readonly { kind: SealKind }[],
): Outcome<undefined, Refused> {
  const seen = new Set<SealKind>();
  for (const [n, { kind }] of given.entries()) {
    if (!set.includes(kind))
      return wrong('seal-not-of-set', n, 'kind', `${kind} is not of this set`);
    if (seen.has(kind)) return wrong('seal-repeated', n, 'kind', `${kind} stands twice`);
    seen.add(kind);
  }
  const missing = set.filter((kind) => !seen.has(kind));
  if (missing.length === 0) return ok(undefined);
  return refuse(
    'seal-missing',
    undefined,
    missing.map((kind) => ({
      pointer: '/seals',
      code: 'seal-missing',
      message: `${kind} is missing`,
    })),
  );
}

export type ConfirmedSeal = Pick<Seal, 'kind' | 'sealCode' | 'material'>;

/**
 * Whether an engraver's seals complete the set: every kind once, each code of the project's form
 * and never used, each material conforming (indicator 2). A seal that passed or is engraved again
 * may keep its own code. Codes of other orders are refused by the unique index.
 */
export function checkSeals(
  order: Order,
  terms: Pick<Project, 'sealCodePattern' | 'materials'>,
  given: readonly ConfirmedSeal[],
): Outcome<undefined, Refused> {
  const kinds = checkKinds(order.sealKinds, given);
  if (!kinds.ok) return kinds;
  const pattern = new RegExp(terms.sealCodePattern);
  const codes = new Set<string>();
  for (const [n, { kind, sealCode, material }] of given.entries()) {
    if (!pattern.test(sealCode)) {
      return wrong(
        'seal-code-malformed',
        n,
        'sealCode',
        `${sealCode} has not the form of the project`,
      );
    }
    const own = order.seals.find((seal) => seal.kind === kind)?.sealCode;
    if (codes.has(sealCode) || (sealCode !== own && order.usedSealCodes?.includes(sealCode))) {
      return wrong('seal-code-used', n, 'sealCode', `${sealCode} was used before`);
    }
    codes.add(sealCode);
    if (!terms.materials.includes(material)) {
      return wrong('material-not-conforming', n, 'material', `${material} does not conform`);
    }
  }
  return ok(undefined);
}

function wrong(
  code: ErrorCode,
  index: number,
  field: string,
  message: string,
): Outcome<never, Refused> {
  const error: FieldError = { pointer: `/seals/${index}/${field}`, code, message };
  return refuse(code, message, [error]);
}
