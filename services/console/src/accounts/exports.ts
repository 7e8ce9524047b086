/** What other modules of this service may know of this one. */
export { actorOf } from './application/actor-of.ts';
export { viewAccount } from './application/account-view.ts';
export { changeDecided } from './application/change-decided.ts';
export type { Deps } from './application/deps.ts';
export { obscureRepeat } from './application/obscure-repeat.ts';
export { type AccountDocument, type AccountKind, anotherSecret } from './domain/account.ts';
export { secondsUntil } from './domain/sign-in-lock.ts';
