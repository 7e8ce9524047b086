import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { Actor, Role } from '@seal/contracts/common/roles';
import { answerRepeat } from '@seal/kernel/aggregate/answer-repeat';
import type { Repeat } from '@seal/kernel/aggregate/history';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { type AccountDocument, type AccountKind, newAccount } from '../domain/account.ts';
import type { Deps } from './deps.ts';
import { obscureRepeat } from './obscure-repeat.ts';

export interface AccountWanted {
  username: string;
  roles: readonly Role[];
  kind: AccountKind;
  /** A person's; a client's is made here. */
  password?: string | undefined;
}

export interface Created {
  account: AccountDocument;
  /** A client's, this once: only its hash is kept, so a repeated key can't have it again. */
  clientSecret: string | null;
}

type Needed = Pick<Deps, 'accounts' | 'secrets' | 'turns'>;

/** A new account. Refused where the name is taken, or the key came with other content before. */
export function createAccount(
  deps: Needed,
  wanted: AccountWanted,
  by: Actor,
  given: Repeat | undefined,
  now: Date,
): Promise<Outcome<Created, Refused>> {
  const repeat = obscureRepeat(deps.secrets, given);
  if (!repeat) return createOnce(deps, wanted, by, undefined, now);
  // In turns, or a hundred repeats at once would hash a hundred secrets, of which one is used.
  return deps.turns.take(`creation ${repeat.key}`, () => createOnce(deps, wanted, by, repeat, now));
}

async function createOnce(
  { accounts, secrets }: Needed,
  wanted: AccountWanted,
  by: Actor,
  repeat: Repeat | undefined,
  now: Date,
): Promise<Outcome<Created, Refused>> {
  const earlier = repeat && (await accounts.readByCreationKey(repeat.key));
  if (earlier) return answerAgain(earlier, repeat);
  const made = wanted.password === undefined || wanted.kind === 'client' ? secrets.make() : null;
  const secretHash = await secrets.hash(made ?? wanted.password ?? secrets.make());
  const account = newAccount({ ...wanted, secretHash }, by, repeat, now);
  if ((await accounts.insert(account)) === 'inserted') return ok({ account, clientSecret: made });
  const winner = repeat && (await accounts.readByCreationKey(repeat.key));
  return winner ? answerAgain(winner, repeat) : refuse('username-taken');
}

function answerAgain(earlier: AccountDocument, repeat: Repeat): Outcome<Created, Refused> {
  const answered = answerRepeat({}, earlier, repeat) ?? refuse('username-taken');
  return answered.ok ? ok({ account: answered.value, clientSecret: null }) : answered;
}
