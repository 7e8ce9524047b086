import { type Language, say, type Saying } from '@seal/contracts/common/import-words';
import type { InvoiceBody } from '@seal/contracts/finance/invoice';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { type FieldError, ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { FileStore } from '@seal/platform/files/file-store';
import type { MatchedColumn } from '@seal/tabular/table/match-header';
import { readPreamble } from '@seal/tabular/table/read-preamble';
import { readTable } from '@seal/tabular/table/read-table';
import { TableRefused } from '@seal/tabular/table/table-refused';
import type { RawRow, RowProblem } from '@seal/tabular/table/table-types';
import { cellText } from '@seal/tabular/workbook/cell-text';
import {
  headLabels,
  type LineCells,
  lineColumns,
  lineColumnsOneOf,
  type LineKey,
} from '../domain/invoice-format.ts';
import { readInvoiceCells } from '../domain/read-invoice-cells.ts';
import { type CellFault, checkTotal } from '../domain/read-invoice-lines.ts';

/** As many as JSON may bring. */
const MOST_LINES = 100_000;

/**
 * Reads an invoice's file: labels with their values, and below them a line a set. Refuses
 * file-refused for a file that can't be read, invalid-fields with every wrong cell by row and
 * column, in the reader's language.
 */
export async function readInvoiceFile(
  files: Pick<FileStore, 'open'>,
  fileId: string,
  language: Language,
): Promise<Outcome<InvoiceBody, Refused>> {
  const above: RawRow[] = [];
  const lines: LineCells[] = [];
  const totals: LineCells[] = [];
  const faults: CellFault[] = [];
  const source = { open: () => Promise.resolve(files.open(fileId)) };
  const options = {
    oneOf: lineColumnsOneOf,
    onPreamble: (rows: readonly RawRow[]) => void above.push(...rows),
    onTotal: (row: RawRow, columns: readonly MatchedColumn<LineKey>[]) =>
      void totals.push(cellsOf(row, columns)),
    maxRows: MOST_LINES,
  };
  try {
    for await (const event of readTable(source, lineColumns, options)) {
      if ('problem' in event) faults.push(toFault(event));
      else {
        lines.push(event);
        for (const problem of Object.values(event.problems ?? {})) {
          faults.push(toFault({ row: event.row, problem }));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    const { code, saying: words, row, column = '' } = error.refusal;
    const message = say(words, language);
    return refuse('file-refused', message, [tell({ row, column, code, saying: words }, language)]);
  }
  const head = readPreamble(above, headLabels);
  faults.push(...head.problems.map(toFault));
  faults.push(...totals.flatMap((total) => checkTotal(total, lines) ?? []));
  const read = readInvoiceCells(head.cells, lines);
  if ('faults' in read) faults.push(...read.faults);
  if (faults.length === 0 && 'body' in read) return ok(read.body);
  const told = firstOfEachCell(faults).map((fault) => tell(fault, language));
  return refuse('invalid-fields', undefined, told);
}

function cellsOf({ row, cells }: RawRow, columns: readonly MatchedColumn<LineKey>[]): LineCells {
  const texts = columns.map(({ key, index }) => {
    const cell = cells[index];
    const text = cell === undefined ? undefined : cellText(cell, 'amount');
    return [key, typeof text === 'string' ? text : undefined] as const;
  });
  return { row, cells: Object.fromEntries(texts) };
}

function toFault({ row, problem: { code, params, column = '' } }: RowProblem): CellFault {
  const words: Saying = { word: code, params };
  return { row, column, code, saying: words };
}

/** A cell that could not be read is missing as well; the reason is what is told. */
function firstOfEachCell(faults: readonly CellFault[]): CellFault[] {
  const seen = new Map<string, CellFault>();
  const named = new Set(faults.filter(isNamed).map(({ column }) => column));
  for (const fault of faults) {
    if (fault.code === 'missing-value' && fault.row === undefined && named.has(fault.column))
      continue;
    const key = `${fault.row} ${fault.column}`;
    if (!seen.has(key)) seen.set(key, fault);
  }
  return [...seen.values()];
}

function isNamed({ code }: CellFault): boolean {
  return code !== 'missing-value';
}

function tell({ row, column, code, saying: words }: CellFault, language: Language): FieldError {
  const pointer = row === undefined ? `/${column}` : `/${row}/${column}`;
  const message = say(words, language);
  const where =
    language === 'zh'
      ? `${row === undefined ? '' : `第 ${row} 行 `}${column}：`
      : `${row === undefined ? '' : `Row ${row}, `}${column}: `;
  return { pointer, code, message: `${where}${message}` };
}
