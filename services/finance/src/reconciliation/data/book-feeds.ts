import {
  type BookField,
  type BookLine,
  type BookName,
  bookLines,
} from '@seal/contracts/common/books';
import type { z } from 'zod';
import { BookUnavailable, type ReadBook } from '../application/book-reader.ts';

/** Who hands out the books, and under which address. */
export interface BookOwners {
  registrationUrl: string;
  engravingUrl: string;
}

/**
 * Reads the books over HTTP, in flat memory: a slow caller slows the service that hands them out.
 * The first line of each piece is held against the contract, which shows a service of another
 * version; checking each of half a million would take longer than reading them.
 */
export function createBookFeeds({ registrationUrl, engravingUrl }: BookOwners): ReadBook {
  return async function* read<Name extends BookName, Field extends BookField<Name>>(
    name: Name,
    projectId: string,
    bearer: string,
    { fields, uscc }: { fields?: readonly Field[]; uscc?: string } = {},
  ) {
    const owner = name === 'registrations' ? registrationUrl : engravingUrl;
    const url = new URL(`/api/v1/projects/${projectId}/books/${name}`, owner);
    if (fields) url.searchParams.set('fields', fields.join(','));
    if (uscc !== undefined) url.searchParams.set('uscc', uscc);
    const agreed = lineOf(name, fields);
    for await (const text of readWholeLines(name, url, bearer)) {
      const lines = JSON.parse(`[${text.replaceAll('\n', ',')}]`);
      agreed.parse(lines[0]);
      yield lines as Pick<BookLine<Name>, Field>[];
    }
  };
}

function lineOf(name: BookName, fields?: readonly string[]): z.ZodType {
  const line: z.ZodObject = bookLines[name];
  const picked: Record<string, true> = Object.fromEntries(fields?.map((it) => [it, true]) ?? []);
  return fields ? line.pick(picked as Parameters<typeof line.pick>[0]) : line;
}

/** Pieces of text that end with a line, without its line feed. */
async function* readWholeLines(name: BookName, url: URL, bearer: string): AsyncGenerator<string> {
  const texts = (await open(name, url, bearer)).pipeThrough(new TextDecoderStream());
  let rest = '';
  try {
    for await (const text of texts) {
      const end = text.lastIndexOf('\n');
      if (end >= 0) yield rest + text.slice(0, end);
      rest = end >= 0 ? text.slice(end + 1) : rest + text;
    }
  } catch (cause) {
    throw new BookUnavailable(`the book ${name} broke off`, { cause });
  }
  if (rest !== '') throw new BookUnavailable(`the book ${name} ends in the middle of a line`);
}

async function open(name: BookName, url: URL, bearer: string) {
  const headers = { authorization: `Bearer ${bearer}` };
  const response = await fetch(url, { headers }).catch((cause: unknown) => {
    throw new BookUnavailable(`the book ${name} does not answer`, { cause });
  });
  if (response.ok && response.body) return response.body;
  await response.body?.cancel();
  throw new BookUnavailable(`the book ${name} answers ${response.status}`);
}
