import { once } from 'node:events';
import { ok } from '@seal/kernel/outcome';
import type { Response } from 'express';
import type { Written } from './handler.ts';

/**
 * Text gathered before it is written. Larger: more memory a reader. Smaller: a system call for
 * every few lines.
 */
const WRITE_CHARACTERS = 65_536;

/** Lines of a book, one by one or some at a time. */
type Items<T> = AsyncIterable<T> | Iterable<T>;

type Done<T> = { ok: true; value: Written<T> };

/**
 * Answers with NDJSON, one line an item, as fast as the reader takes it and never the whole in
 * memory. An error on the way breaks the connection off, so that half a book is not taken for one.
 * A reader who leaves ends it.
 */
export async function streamLines<T>(response: Response, items: Items<T>): Promise<Done<T>> {
  await streamTexts(response, textsOf(items));
  return ok({});
}

/** The same for items that come some at a time, which is faster. */
export async function streamPieces<T>(
  response: Response,
  pieces: Items<readonly T[]>,
): Promise<Done<T>> {
  await streamTexts(response, textsOfPieces(pieces));
  return ok({});
}

async function* textsOf(items: Items<unknown>): AsyncGenerator<string> {
  let text = '';
  for await (const item of items) {
    text += `${JSON.stringify(item)}\n`;
    if (text.length < WRITE_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield text;
}

async function* textsOfPieces(pieces: Items<readonly unknown[]>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    let text = '';
    for (const item of piece) {
      text += `${JSON.stringify(item)}\n`;
      if (text.length < WRITE_CHARACTERS) continue;
      yield text;
      text = '';
    }
    yield text;
  }
}

async function streamTexts(response: Response, texts: AsyncIterable<string>): Promise<void> {
  response.status(200);
  response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.flushHeaders();
  const left = new AbortController();
  response.once('close', () => left.abort());
  try {
    for await (const text of texts) {
      if (left.signal.aborted) return;
      // As bytes: a string would be turned into them several times on its way.
      if (text === '' || response.write(Buffer.from(text))) continue;
      await once(response, 'drain', { signal: left.signal });
    }
    response.end();
  } catch (error) {
    const isGone = left.signal.aborted;
    response.destroy();
    if (!isGone) throw error;
  }
}
