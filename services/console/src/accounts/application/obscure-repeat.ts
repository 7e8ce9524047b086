import type { Repeat } from '@seal/kernel/aggregate/history';
import type { Secrets } from './deps.ts';

/** The repeat as it is kept: what came with the key may have held a password. */
export function obscureRepeat(secrets: Secrets, given: Repeat | undefined): Repeat | undefined {
  return given && { ...given, fingerprint: secrets.obscure(given.fingerprint) };
}
