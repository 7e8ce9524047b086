import type { DerivationLine } from '@seal/kernel/time/derivation';
import type { Decision as AggregateDecision } from '@seal/kernel/aggregate/change-aggregate';
import type { Aggregate, Mark } from '@seal/kernel/aggregate/history';
import type { Folding } from '@seal/kernel/aggregate/state-at';
import type { HoldReason, OrderStatus } from '@seal/contracts/engraving/order';
import type { Material, SealKind } from '@seal/contracts/common/seals';

/** One seal of a set, as the engraver confirmed it and the bureau checked it. */
export interface Seal {
  kind: SealKind;
  sealCode: string;
  material: Material;
  passed: boolean | null;
  note: string | null;
}

/** What an order's due time was computed from: kept, so that no later change rewrites it. */
export interface DeadlineBasis {
  startedAt: Date;
  minutes: number;
  counts: 'elapsed' | 'working-time';
  calendarVersion: string | null;
  pausedMinutes: number;
}

/** What never changes after an order was placed. */
export interface OrderFacts {
  _id: string;
  projectId: string;
  orderNumber: string;
  registrationId: string;
  caseNumber: string;
  uscc: string;
  sealKinds: SealKind[];
  registeredAt: Date;
  placedAt: Date;
  /** The order carries the times of the record instead of now (a running year taken over). */
  takeOver: boolean;
  /** The secret of the enterprise's own page; orders from before there was one have none. */
  linkToken?: string;
}

/** What acts change. The history gives it back. */
export interface Standing {
  enterpriseName: string;
  /** Code, name, pinyin initials and number in one, lower case: what the search field looks at. */
  searchText: string;
  /** The registration's version that the name is from: an older one told later changes nothing. */
  registrationVersion: number;
  status: OrderStatus;
  holdReason: HoldReason | null;
  queuedAt: Date | null;
  dueAt: Date | null;
  warnAt: Date | null;
  /** Where the order stands in a list by due time; before it is due at all, by registration. */
  listAt: Date;
  basis: DeadlineBasis | null;
  derivation: DerivationLine[];
  /** When the clockwork must look at it next: a warning, the due time, the end of a pause. */
  alarmAt: Date | null;
  warnedAt: Date | null;
  overdueAt: Date | null;
  late: boolean;
  claimedAt: Date | null;
  claimedBy: string | null;
  completedAt: Date | null;
  wallMinutes: number | null;
  workingMinutes: number | null;
  acceptedAt: Date | null;
  collectedAt: Date | null;
  collector: { name: string; idLast4: string; checkedBy: string } | null;
  cancelledAt: Date | null;
  paused: { since: Date; reason: string; evidence: string } | null;
  pausedMinutes: number;
  /** Finished rounds; each but the last has failed acceptance. The clock stops at the first. */
  completions: number;
  reversals: number;
  seals: Seal[];
  /** Every seal code this order ever had; unique within the project. Absent before the first. */
  usedSealCodes?: string[];
}

export interface Order extends OrderFacts, Standing, Aggregate<Partial<Standing>> {
  _id: string;
  unpublished: { finance?: Mark; registration?: Mark };
}

/**
 * What a domain decision gives; `proves` is for finance alone (infra/docs/design.md, "Handing
 * events over", rule 4).
 */
export type Decision = AggregateDecision<Order>;

/** An order as it is just after it was placed. */
export function initialStanding(name: {
  enterpriseName: string;
  searchText: string;
  registrationVersion: number;
  registeredAt: Date;
}): Standing {
  return {
    enterpriseName: name.enterpriseName,
    searchText: name.searchText,
    registrationVersion: name.registrationVersion,
    status: 'placed',
    holdReason: null,
    queuedAt: null,
    dueAt: null,
    warnAt: null,
    listAt: name.registeredAt,
    basis: null,
    derivation: [],
    alarmAt: null,
    warnedAt: null,
    overdueAt: null,
    late: false,
    claimedAt: null,
    claimedBy: null,
    completedAt: null,
    wallMinutes: null,
    workingMinutes: null,
    acceptedAt: null,
    collectedAt: null,
    collector: null,
    cancelledAt: null,
    paused: null,
    pausedMinutes: 0,
    completions: 0,
    reversals: 0,
    seals: [],
  };
}

/** Placing an order says no more than its name: the rest begins as it begins for all. */
export const orderFolding: Folding<Order> = {
  before({ history, registeredAt, enterpriseName, searchText, registrationVersion }) {
    const name = { enterpriseName, searchText, registrationVersion };
    return initialStanding({ ...name, ...history[0]?.data, registeredAt });
  },
};
