import type { RegistrationBookLine } from '@seal/contracts/common/books';
import type { registrationBookEndpoints } from '@seal/contracts/common/book-endpoints';
import { refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/handler';
import { type LineFields, mapPieces, pickFields } from '@seal/platform/http/line-fields';
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
    async readRegistrationBook({ params: { project: projectId }, query, response }) {
      if (!(await hasProject(projectId))) return refuse('not-found');
      const { needs, toLine } = pickFields(fields, query.fields);
      return streamPieces(response, mapPieces(readBook(projectId, needs, query.uscc), toLine));
    },
  };
}

const fields: LineFields<BookedRegistration, RegistrationBookLine> = {
  registrationId: ['_id', (it) => it._id],
  caseNumber: ['caseNumber', (it) => it.caseNumber],
  uscc: ['uscc', (it) => it.uscc],
  enterpriseName: ['enterpriseName', (it) => it.enterpriseName],
  registeredAt: ['registeredAt', (it) => it.registeredAt.toISOString()],
  entitled: ['entitlement', (it) => it.entitlement.granted],
  reason: ['entitlement', (it) => it.entitlement.reason],
  withdrawn: ['status', (it) => it.status === 'withdrawn'],
  orderId: ['orderId', (it) => it.orderId],
};
