import { errorCatalogue } from '@seal/contracts/http/error-catalogue';
import type { zhErrors } from './zh-errors.ts';

/** The contract's own words: what is wrong, and what the caller does about it. */
const told = Object.entries(errorCatalogue).map(([code, { title, then }]) => {
  const what = then === 'nothing' ? '' : ` ${then[0]!.toUpperCase()}${then.slice(1)}.`;
  return [code, `${title}.${what}`];
});

export const enErrors = {
  ...Object.fromEntries(told),
  'no-answer': 'The server cannot be reached. What you typed is kept; check the network and retry.',
} as Record<keyof typeof zhErrors, string>;
