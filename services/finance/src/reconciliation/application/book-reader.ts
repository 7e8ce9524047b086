import type { BookField, BookLine, BookName } from '@seal/contracts/common/books';

/** A book could not be read to its end: whatever was read of it counts for nothing. */
export class BookUnavailable extends Error {}

/**
 * Reads a book of a project from the service that owns it, some lines at a time, with the caller's
 * own bearer token: it sees what that person may see. Of each line the fields named, or all; of one
 * credit code, or of all. Throws BookUnavailable when it is not answered, refused, or broken off; a
 * line that is not as agreed is a bug and throws as such.
 */
export type ReadBook = <Name extends BookName, Field extends BookField<Name> = BookField<Name>>(
  name: Name,
  projectId: string,
  bearer: string,
  only?: { fields?: readonly Field[]; uscc?: string },
) => AsyncGenerator<Pick<BookLine<Name>, Field>[]>;
