import type { RegistrationBookLine } from '@seal/contracts/books';
import type { registrationBookEndpoints } from '@seal/contracts/endpoints/books';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { streamPieces } from '@seal/platform/http/stream-lines';
import type {
  BookedRegistration,
  ReadRegistrationBook,
} from '../application/registration-book-reader.ts';

/** Hands the book out, a line a registration. */
export function registrationBookHandlers(
  hasProject: (id: string) => Promise<boolean>,
  readBook: ReadRegistrationBook,
): Handlers<typeof registrationBookEndpoints> {
  return {
    async readRegistrationBook({ params, response }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      await streamPieces(response, linesOf(readBook(projectId)));
      return ok({ body: undefined });
    },
  };
}

async function* linesOf(
  pieces: AsyncIterable<BookedRegistration[]>,
): AsyncGenerator<RegistrationBookLine[]> {
  for await (const piece of pieces) yield piece.map(toLine);
}

function toLine(it: BookedRegistration): RegistrationBookLine {
  return {
    registrationId: it._id,
    caseNumber: it.caseNumber,
    uscc: it.uscc,
    enterpriseName: it.enterpriseName,
    registeredAt: it.registeredAt.toISOString(),
    entitled: it.entitlement.granted,
    reason: it.entitlement.reason,
    withdrawn: it.status === 'withdrawn',
    orderId: it.orderId,
  };
}
