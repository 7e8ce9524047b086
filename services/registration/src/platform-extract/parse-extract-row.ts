import { RegistrationBody } from '@seal/contracts/registration/registration';
import { ok, type Outcome } from '@seal/kernel/outcome';
import { parseShanghai, parseShanghaiDay } from '@seal/kernel/time/shanghai-time';
import { normaliseUscc } from '@seal/kernel/uscc';
import type { ExtractCells, ExtractColumn, ExtractHeaders } from './extract-columns.ts';

export interface ParsedRow {
  body: RegistrationBody;
  /** Normalised, not checked: rows of one enterprise are known by it. */
  uscc: string;
}

/** Why a row can't be taken: a code, the column as the file calls it, words for a clerk. */
export interface RowFault {
  reason: string;
  column: string | null;
  message: string;
}

type Parsed<T> = Outcome<T, RowFault>;

/** A cell of the extract as a registration's fields, or the first cell that is missing or wrong. */
export function parseExtractRow(cells: ExtractCells, headers: ExtractHeaders): Parsed<ParsedRow> {
  const trimmed = trimCells(cells);
  const missing = needed.find((column) => trimmed[column] === undefined);
  if (missing) return fault('missing-value', missing, headers, '此列为空');
  const registeredAt = readTime(trimmed, headers);
  if (!registeredAt.ok) return registeredAt;
  const firstOpening = firstOpeningWords.get(trimmed.firstOpening ?? '');
  if (firstOpening === undefined) {
    return fault('not-yes-or-no', 'firstOpening', headers, '应为“是”或“否”');
  }
  const body = RegistrationBody.safeParse({
    caseNumber: trimmed.caseNumber,
    uscc: trimmed.uscc,
    enterpriseName: trimmed.enterpriseName,
    enterpriseType: trimmed.enterpriseType,
    firstOpening,
    legalRepresentative: { name: trimmed.legalRepresentative },
    ...(trimmed.phone === undefined ? {} : { contact: { phone: trimmed.phone } }),
    registeredAt: registeredAt.value.toISOString(),
  });
  if (!body.success) {
    const column = columnOfField[String(body.error.issues[0]?.path[0])] ?? 'enterpriseName';
    return fault('invalid-value', column, headers, '内容不可用：过长，或含有不允许的字符');
  }
  return ok({ body: body.data, uscc: normaliseUscc(body.data.uscc) });
}

const needed = [
  'caseNumber',
  'uscc',
  'enterpriseName',
  'legalRepresentative',
  'firstOpening',
] as const;

const firstOpeningWords = new Map([
  ['是', true],
  ['否', false],
]);

const columnOfField: Record<string, ExtractColumn> = {
  caseNumber: 'caseNumber',
  uscc: 'uscc',
  enterpriseName: 'enterpriseName',
  enterpriseType: 'enterpriseType',
  legalRepresentative: 'legalRepresentative',
  contact: 'phone',
  registeredAt: 'registeredAt',
};

/** Blanks around a cell's text mean nothing; a cell of blanks alone is empty. */
function trimCells(cells: ExtractCells): ExtractCells {
  const trimmed: ExtractCells = {};
  for (const [column, text] of Object.entries(cells)) {
    const kept = text.trim();
    if (kept !== '') trimmed[column as ExtractColumn] = kept;
  }
  return trimmed;
}

/**
 * When the case was closed; where that is not said, the day on which the enterprise was founded.
 */
function readTime(cells: ExtractCells, headers: ExtractHeaders): Parsed<Date> {
  const column = cells.registeredAt === undefined ? 'establishedOn' : 'registeredAt';
  const text = cells[column];
  if (text === undefined) {
    const asked = headers.registeredAt === undefined ? 'establishedOn' : 'registeredAt';
    return fault('missing-value', asked, headers, '此列为空');
  }
  const time = parseShanghai(text) ?? parseShanghaiDay(text);
  if (!time) {
    return fault('bad-date', column, headers, '不是有效的时间，应如 2024-01-02 08:48:57');
  }
  return ok(time);
}

function fault(
  reason: string,
  column: ExtractColumn,
  headers: ExtractHeaders,
  message: string,
): { ok: false; refusal: RowFault } {
  return { ok: false, refusal: { reason, column: headers[column] ?? null, message } };
}
