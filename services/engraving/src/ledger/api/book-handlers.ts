import type { LedgerBookLine } from '@seal/contracts/common/books';
import type { ledgerBookEndpoints } from '@seal/contracts/common/book-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { type LineFields, mapPieces, pickFields } from '@seal/platform/http/line-fields';
import { streamPieces } from '@seal/platform/http/stream-lines';
import type { BookedSeal, LedgerBookReader } from '../application/book-reader.ts';

/** Hands out the engraver's ledger, a line a seal. */
export function ledgerBookHandlers(
  hasProject: (id: string) => Promise<boolean>,
  books: LedgerBookReader,
): Handlers<typeof ledgerBookEndpoints> {
  return {
    async readLedgerBook({ params, query, response }) {
      const projectId = params['project']!;
      if (!(await hasProject(projectId))) return refuse('not-found');
      const { needs, toLine } = pickFields(ofSeal, query.fields);
      const seals = books.read(projectId, needs, query.uscc);
      await streamPieces(response, mapPieces(seals, toLine));
      return ok({ body: undefined });
    },
  };
}

const ofSeal: LineFields<BookedSeal, LedgerBookLine> = {
  uscc: ['uscc', (it) => it.uscc],
  enterpriseName: ['enterpriseName', (it) => it.enterpriseName],
  kind: ['kind', (it) => it.kind],
  sealCode: ['sealCode', (it) => it.sealCode],
  material: ['material', (it) => it.material],
  claimedAt: ['claimedAt', (it) => it.claimedAt.toISOString()],
  completedAt: ['completedAt', (it) => it.completedAt.toISOString()],
};
