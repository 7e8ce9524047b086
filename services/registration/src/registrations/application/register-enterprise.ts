import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Project } from '@seal/contracts/projects/project';
import type { RegistrationBody } from '@seal/contracts/registration/registration';
import { normaliseCaseNumber } from '@seal/kernel/cells/read-case-number';
import { newId } from '@seal/kernel/ids';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { checkUscc } from '@seal/kernel/uscc';
import { reasonAgainst } from '../domain/decide-entitlement.ts';
import { describeContent, differingFields } from '../domain/describe-content.ts';
import { draftRegistration, type Draft } from '../domain/draft-registration.ts';
import type { RegistrationDocument } from '../domain/registration.ts';
import type { Asked, Collision, RegistrationDeps } from './deps.ts';
import { answerKnown, type Registered } from './answer-known.ts';

/** What a registration is refused for. */
type RegisterRefusal =
  | DraftRefusal
  | 'not-found'
  | 'case-number-used'
  | 'idempotency-key-reused'
  | 'unavailable';

type DraftRefusal = 'uscc-invalid' | 'registered-in-future';

type Settled = Outcome<Registered, Refused<RegisterRefusal>>;

export interface RegisterInput extends Asked {
  projectId: string;
  body: RegistrationBody;
  takeOver: boolean;
  source: { importId: string; row: number } | null;
}

/** Clocks differ: an entry a little ahead of ours is no entry in the future. */
const AHEAD_MS = 5 * 60_000;

/**
 * How often an insert may run into something new. Each run settles one of the unique indexes, and
 * each can be moved under us once by a neighbour; more means that something else is wrong.
 */
const MOST_TRIES = 5;

/**
 * Records an opening and says at once whether a first set is coming. One insert where nothing
 * stands against it; the unique index on the entitled code decides between registrations at the
 * same moment.
 *
 * Out: the registration, and whether it was known before (then as it was first answered). Refused:
 * not-found (project), uscc-invalid, registered-in-future, case-number-used,
 * idempotency-key-reused.
 */
export async function registerEnterprise(
  deps: RegistrationDeps,
  input: RegisterInput,
): Promise<Settled> {
  const project = await deps.projects.read(input.projectId);
  if (!project) return refuse('not-found');
  const draft = toDraft(deps, project, input);
  if (!draft.ok) return draft;
  return insertUntilSettled(deps, draft.value);
}

function toDraft(
  deps: RegistrationDeps,
  project: Project,
  input: RegisterInput,
): Outcome<Draft, Refused<DraftRefusal>> {
  const { now, takeOver } = input;
  const body = { ...input.body, caseNumber: normaliseCaseNumber(input.body.caseNumber) };
  const checked = checkUscc(body.uscc, { division: project.divisionCode });
  if (!checked.ok) {
    const message = checked.hint ? `${checked.message}；${checked.hint}` : checked.message;
    const error = { pointer: '/uscc', code: checked.code, message };
    return refuse('uscc-invalid', undefined, [error]);
  }
  const registeredAt = body.registeredAt === undefined ? now : new Date(body.registeredAt);
  if (registeredAt.getTime() > now.getTime() + AHEAD_MS) return refuse('registered-in-future');
  const { uscc, warnings } = checked;
  const { firstOpening, declined = false } = body;
  const facts = { uscc, firstOpening, declined, registeredAt, takeOver };
  return ok({
    ...input,
    body,
    uscc,
    warnings,
    registeredAt,
    contentFingerprint: deps.fingerprintOf(describeContent(body, uscc)),
    reason: reasonAgainst(project, facts, now),
    earlierRegistrationId: null,
    round: 1,
  });
}

async function insertUntilSettled(deps: RegistrationDeps, first: Draft): Promise<Settled> {
  let draft = first;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const document = draftRegistration(draft, newId);
    const inserted = await deps.registrations.insert(document);
    if (inserted === 'inserted') {
      if (document.orderId !== null) deps.outbox.publish([document]);
      return ok({ registration: document, known: false });
    }
    const next = await afterCollision(deps, draft, inserted);
    if ('ok' in next) return next;
    draft = next;
  }
  return refuse('unavailable', 'too many registrations of this enterprise at once');
}

/** Another index may have been hit too, unseen: so the answer is the next draft, or the end. */
async function afterCollision(
  deps: RegistrationDeps,
  draft: Draft,
  collision: Collision,
): Promise<Settled | Draft> {
  if (draft.repeat) {
    const known = await deps.registrations.findByKey(draft.repeat.key);
    if (known) return answerKnown(draft, known, 'by-key');
  }
  if (collision === 'entitlement') {
    const served = await deps.registrations.findEntitled(draft.projectId, draft.uscc);
    // Given back meanwhile: then it is to be had.
    if (!served) return draft;
    if (served.caseNumber !== draft.body.caseNumber) return excluded(draft, served);
    if (served.contentFingerprint === draft.contentFingerprint) {
      return answerKnown(draft, served, 'by-content');
    }
  }
  return afterKnownCaseNumber(deps, draft);
}

function excluded(draft: Draft, served: RegistrationDocument): Draft {
  return { ...draft, reason: 'already-served', earlierRegistrationId: served._id };
}

/** A case number whose last registration was withdrawn may come back with other content. */
async function afterKnownCaseNumber(
  deps: RegistrationDeps,
  draft: Draft,
): Promise<Settled | Draft> {
  const rounds = await deps.registrations.findByCaseNumber(draft.projectId, draft.body.caseNumber);
  const same = rounds.find((it) => it.contentFingerprint === draft.contentFingerprint);
  if (same) return answerKnown(draft, same, 'by-content');
  const newest = rounds[0];
  if (!newest) return draft;
  if (newest.status !== 'withdrawn') {
    const fields = differingFields(newest, draft.body, draft.uscc);
    const errors = fields.map((field) => ({
      pointer: `/${field}`,
      code: 'differs',
      message: 'it is recorded otherwise',
    }));
    return refuse('case-number-used', undefined, errors);
  }
  return { ...draft, round: newest.round + 1 };
}
