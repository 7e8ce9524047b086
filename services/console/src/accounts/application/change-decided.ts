import type { Refused } from '@seal/contracts/http/error-catalogue';
import { changeAggregate, type Decided } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import type { Outcome } from '@seal/kernel/outcome';
import type { AccountDocument } from '../domain/account.ts';
import type { Accounts } from './deps.ts';

/** One change of one account. */
export function changeDecided<R extends Refused = Refused>(
  accounts: Accounts,
  id: string,
  context: CommandContext,
  decide: (account: AccountDocument) => Decided<AccountDocument, R>,
): Promise<Outcome<AccountDocument, R | Refused>> {
  const read = () => accounts.read(id);
  return changeAggregate({ folding: {}, read, decide, write: accounts.change }, context);
}
