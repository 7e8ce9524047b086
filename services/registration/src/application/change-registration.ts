import type { Refused } from '@seal/contracts/error-catalogue';
import { newId } from '@seal/kernel/ids';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { foldAt } from '../domain/fold-registration.ts';
import { mayView } from '../domain/may-view.ts';
import type { HistoryEntry, RegistrationDocument } from '../domain/registration.ts';
import type { Decision } from '../domain/registration-states.ts';
import type { Asked, RegistrationChange, RegistrationDeps } from './deps.ts';

export interface ActInput extends Asked {
  projectId: string;
  registrationId: string;
  /** The version that If-Match names. */
  ifMatch?: number | undefined;
}

/** What an act decides on the document as read: a change, nothing to change, or a refusal. */
export type Decide = (document: RegistrationDocument) => Outcome<DecidedChange | null, Refused>;

export interface DecidedChange extends Decision {
  /** The reason given, for the history. */
  note?: string | undefined;
  /** What follows from the change and is no part of the standing: the text for looking up. */
  derived?: Partial<RegistrationDocument>;
}

/** Deciding anew on what a neighbour changed meanwhile; more than this is no coincidence. */
const MOST_TRIES = 5;

/**
 * The one way a registration changes: read, decide on what was read, compare-and-set on its version
 * with one history entry, and where that was lost, anew. A repeated Idempotency-Key is answered as
 * of the entry that carries it. Out: the registration after the change.
 */
export async function changeRegistration(
  deps: RegistrationDeps,
  input: ActInput,
  decide: Decide,
): Promise<Outcome<RegistrationDocument, Refused>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const document = await deps.registrations.read(input.registrationId);
    if (!document || !mayView(document, input.projectId, input.actor)) return refuse('not-found');
    const repeated = answerRepeat(document, input);
    if (repeated) return repeated;
    if (input.ifMatch !== undefined && input.ifMatch !== document.version) {
      return refuse('version-mismatch');
    }
    const decided = decide(document);
    if (!decided.ok) return decided;
    if (decided.value === null) return ok(document);
    const change = toChange(document, decided.value, input);
    if (!(await deps.registrations.change(change))) continue;
    const changed = applyChange(document, change);
    if (decided.value.tell) deps.outbox.publish([changed]);
    return ok(changed);
  }
  return refuse('version-mismatch');
}

function answerRepeat(
  document: RegistrationDocument,
  { repeat }: ActInput,
): Outcome<RegistrationDocument, Refused> | undefined {
  if (!repeat) return undefined;
  const entry = document.history.find(({ key }) => key === repeat.key);
  if (!entry) return undefined;
  if (entry.fingerprint !== repeat.fingerprint) return refuse('idempotency-key-reused');
  return ok(foldAt(document, entry.version));
}

function toChange(
  document: RegistrationDocument,
  { act, set, release, tell, note, derived }: DecidedChange,
  { actor, now, repeat }: ActInput,
): RegistrationChange {
  const version = document.version + 1;
  const entry: HistoryEntry = {
    version,
    act,
    actor: { id: actor.id, name: actor.name },
    at: now,
    token: newId(),
    data: { ...set, ...(note === undefined ? {} : { note }) },
    ...repeat,
  };
  return {
    id: document._id,
    fromVersion: document.version,
    set: { ...set, ...derived, ...(tell ? { unpublished: markOf(version, now) } : {}) },
    unset: release ? ['entitledUscc'] : [],
    entry,
  };
}

function markOf(seq: number, at: Date): RegistrationDocument['unpublished'] {
  return { engraving: { seq, at } };
}

/** What the compare-and-set has made of the document: no need to read it again. */
function applyChange(
  document: RegistrationDocument,
  { set, unset, entry }: RegistrationChange,
): RegistrationDocument {
  const history = [...document.history, entry];
  const changed = { ...document, ...set, version: entry.version, history };
  for (const name of unset) delete changed[name];
  return changed;
}
