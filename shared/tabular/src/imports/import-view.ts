import type {
  ImportRow,
  LedgerImport,
  RegistrationImport,
  RowResult,
} from '@seal/contracts/common/import';
import { type Language, say, type Saying } from '@seal/contracts/common/import-words';
import { sheetAndRow } from '../table/places.ts';
import type { ImportDocument, KeptInWords } from './import-document.ts';

/** An import as it is answered, its words in the caller's language. */
export function toImportView(
  document: ImportDocument,
  language: Language,
): RegistrationImport | LedgerImport {
  const { failure } = document;
  return {
    id: document._id,
    status: document.status,
    filename: document.filename,
    sha256: document.sha256,
    takeOver: document.takeOver,
    rows: document.rows,
    excludedBy: document.excludedBy,
    failure: failure && {
      code: failure.code,
      message: words(failure, language) ?? failure.code,
      row: failure.row,
      column: failure.column,
      sheet: failure.sheet ?? null,
    },
    understood: document.understood ?? null,
    createdAt: document.createdAt.toISOString(),
    finishedAt: document.finishedAt?.toISOString() ?? null,
    ...(document.sets ? { sets: document.sets } : {}),
  };
}

/** A row by its number in its sheet, which is named where there are several. */
export function toRowView(
  kept: KeptInWords<RowResult>,
  { understood }: Pick<ImportDocument, 'understood'>,
  language: Language,
): ImportRow {
  const { sheet, row } = sheetAndRow(kept.row);
  const { outcome, reason, column, notes = [] } = kept;
  return {
    row,
    sheet: understood?.sheets[sheet]?.name ?? null,
    outcome,
    reason,
    column,
    message: words(kept, language),
    notes: notes.map((note) => ({
      column: note.column,
      code: note.saying.word,
      message: say(note.saying, language),
    })),
  };
}

function words(
  kept: { saying?: Saying | null; message?: string | null },
  language: Language,
): string | null {
  return kept.saying ? say(kept.saying, language) : (kept.message ?? null);
}
