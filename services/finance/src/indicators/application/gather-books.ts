import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import {
  emptyBooks,
  type IndicatorBookName,
  type IndicatorBooks,
} from '../domain/indicator-books.ts';
import type { IndicatorDeps } from './indicator-deps.ts';
import { BookUnavailable } from '../../reconciliation/exports.ts';

/**
 * Reads the books that are wanted, each from the service that owns it, with the caller's own token.
 * A book that can't be read to its end gives no figure at all.
 * Refuses: unavailable.
 */
export async function gatherBooks(
  deps: Pick<IndicatorDeps, 'readBook' | 'readMoney'>,
  projectId: string,
  bearer: string,
  wanted: readonly IndicatorBookName[],
): Promise<Outcome<IndicatorBooks, Refused>> {
  const books = emptyBooks();
  try {
    await Promise.all(
      [...new Set(wanted)].map(async (name) => {
        if (name === 'money') books.money = await deps.readMoney(projectId);
        else await readInto(books[name] as unknown[], deps.readBook(name, projectId, bearer));
      }),
    );
    return ok(books);
  } catch (error) {
    if (error instanceof BookUnavailable) return refuse('unavailable', error.message);
    throw error;
  }
}

async function readInto(
  lines: unknown[],
  feed: ReturnType<IndicatorDeps['readBook']>,
): Promise<void> {
  for await (const some of feed as AsyncGenerator<unknown[]>) {
    for (const line of some) lines.push(line);
  }
}

/** All of them. */
export const everyBook = Object.keys(emptyBooks()) as IndicatorBookName[];
