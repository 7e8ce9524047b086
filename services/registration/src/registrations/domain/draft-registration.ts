import type {
  EntitlementReason,
  RegistrationBody,
} from '@seal/contracts/registration/registration';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import { pinyinInitials } from '@seal/kernel/pinyin-initials';
import { searchTextOf } from './describe-content.ts';
import type { RegistrationDocument, Standing } from './registration.ts';

/** A registration as decided, before it is known whether the unique indexes let it in. */
export interface Draft extends Omit<CommandContext, 'ifMatch'> {
  projectId: string;
  body: RegistrationBody;
  takeOver: boolean;
  source: { importId: string; row: number } | null;
  uscc: string;
  warnings: { code: string; message: string }[];
  registeredAt: Date;
  contentFingerprint: string;
  reason: EntitlementReason | null;
  earlierRegistrationId: string | null;
  round: number;
}

/** The document of a draft. In: the draft, and where ids come from. Out: version 1. */
export function draftRegistration(draft: Draft, makeId: () => string): RegistrationDocument {
  const { body, now, uscc, repeat } = draft;
  const granted = draft.reason === null;
  const initials = pinyinInitials(body.enterpriseName);
  const standing = standingOf(draft, granted ? makeId() : null);
  const { id, name } = draft.actor;
  return {
    _id: makeId(),
    projectId: draft.projectId,
    round: draft.round,
    ...standing,
    ...(granted ? { entitledUscc: uscc } : {}),
    initials,
    searchText: searchTextOf({ ...standing, initials }),
    receivedAt: now,
    takeOver: draft.takeOver,
    contentFingerprint: draft.contentFingerprint,
    ...(repeat ? { creationKey: repeat.key } : {}),
    source: draft.source,
    version: 1,
    history: [
      {
        version: 1,
        act: 'registered',
        actor: { id, name },
        at: now,
        token: makeId(),
        data: { ...standing },
        ...repeat,
      },
    ],
    unpublished: granted ? { engraving: { seq: 1, at: now } } : {},
  };
}

function standingOf(draft: Draft, orderId: string | null): Standing {
  const { body, reason } = draft;
  return {
    caseNumber: body.caseNumber,
    uscc: draft.uscc,
    enterpriseName: body.enterpriseName,
    enterpriseType: body.enterpriseType ?? null,
    firstOpening: body.firstOpening,
    legalRepresentative: { name: body.legalRepresentative.name },
    contact: { name: body.contact?.name ?? null, phone: body.contact?.phone ?? null },
    registeredAt: draft.registeredAt,
    status: 'active',
    withdrawingFor: null,
    entitlement: {
      granted: reason === null,
      reason,
      earlierRegistrationId: draft.earlierRegistrationId,
    },
    orderId,
    orderVersion: 0,
    warnings: draft.warnings,
  };
}
