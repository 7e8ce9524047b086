import type { Refused } from '@seal/contracts/http/error-catalogue';
import { say } from '@seal/contracts/common/import-words';
import type { InvoiceBody } from '@seal/contracts/finance/invoice';
import { type FieldError, ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { FileStore } from '@seal/platform/files/file-store';
import { readPreamble } from '@seal/tabular/table/read-preamble';
import { readTable } from '@seal/tabular/table/read-table';
import { TableRefused } from '@seal/tabular/table/table-refused';
import type { RawRow, RowProblem } from '@seal/tabular/table/table-types';
import {
  headLabels,
  type LineCells,
  lineColumns,
  readInvoiceCells,
  wrongCell,
} from '../domain/read-invoice-cells.ts';

/** As many as JSON may bring. */
const MOST_LINES = 100_000;

/**
 * Reads an invoice's XLSX or CSV: labels with their values, and below them a line a set. Refuses
 * file-refused for a file that can't be read, invalid-fields with every wrong cell by row and
 * column.
 */
export async function readInvoiceFile(
  files: Pick<FileStore, 'open'>,
  fileId: string,
): Promise<Outcome<InvoiceBody, Refused>> {
  const above: RawRow[] = [];
  const lines: LineCells[] = [];
  const errors: FieldError[] = [];
  const source = { open: () => Promise.resolve(files.open(fileId)) };
  const options = {
    headerStartsWith: '序号',
    onPreamble: (rows: readonly RawRow[]) => void above.push(...rows),
    maxRows: MOST_LINES,
  };
  try {
    for await (const event of readTable(source, lineColumns, options)) {
      if ('cells' in event) lines.push(event);
      else errors.push(cellError(event));
    }
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    const { code, message, row, column = '' } = error.refusal;
    return refuse('file-refused', message, [wrongCell({ row, column }, code, message)]);
  }
  const head = readPreamble(above, headLabels);
  errors.push(...head.problems.map(cellError));
  const read = readInvoiceCells(head.cells, lines);
  if ('errors' in read) errors.push(...read.errors);
  if (errors.length > 0 || !('body' in read)) return refuse('invalid-fields', undefined, errors);
  return ok(read.body);
}

function cellError({ row, problem }: RowProblem): FieldError {
  const { code, params, column = '' } = problem;
  return wrongCell({ row, column }, code, say({ word: code, params }, 'zh'));
}
