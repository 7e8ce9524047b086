import { uuidv7 } from 'uuidv7';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * A new id: a UUID of version 7 (RFC 9562), lower-case. Ids of one process sort by when they were
 * made; clock and chance are read in this file alone, so tests must not rely on its value.
 */
export function newId(): string {
  return uuidv7();
}

/** In: anything. Out: whether it is an id as `newId` makes them. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID_V7.test(value);
}

/**
 * 128 bits of chance as 22 characters of base64url: what can't be guessed, such as the address of
 * an order's public page.
 */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
}
