import { type Saying, saying } from '@seal/contracts/common/import-words';
import { InvoiceBody } from '@seal/contracts/finance/invoice';
import { codeCell } from '@seal/kernel/cells/clean-cell';
import { readAmount } from '@seal/kernel/cells/read-amount';
import { type HeadCells, type HeadKey, headLabels, type LineCells } from './invoice-format.ts';
import { readDay, readMonth } from './read-days.ts';
import {
  type CellFault,
  columnNames,
  type LineRead,
  readInvoiceLines,
  sayAmount,
} from './read-invoice-lines.ts';

/** At most so many wrong cells are named: a file of another kind must not make a huge answer. */
const MOST_FAULTS = 50;

const headNames = Object.fromEntries(headLabels.map(({ key, headers }) => [key, headers[0]]));

/**
 * An invoice out of the cells of its file, amounts in yuan to fen, or every wrong cell by its row
 * and column. What the whole must hold is the same as for one sent as JSON.
 */
export function readInvoiceCells(
  head: HeadCells,
  rows: readonly LineCells[],
): { body: InvoiceBody } | { faults: CellFault[] } {
  const faults: CellFault[] = [];
  const top = readHead(head, faults);
  const read = readInvoiceLines(rows, top.statedFen);
  faults.push(...read.faults);
  checkWhole(top, read.lines, faults);
  const lines = read.lines.map(({ row: _, ...line }) => line);
  const parsed = InvoiceBody.safeParse({ ...top, lines });
  if (parsed.success && faults.length === 0) return { body: parsed.data };
  const told = new Set(faults.map(({ row, column }) => `${row} ${column}`));
  const others = parsed.success ? [] : parsed.error.issues.map((it) => toFault(it, read.lines));
  faults.push(...others.filter(({ row, column }) => !told.has(`${row} ${column}`)));
  return { faults: faults.slice(0, MOST_FAULTS) };
}

type Top = Partial<Omit<InvoiceBody, 'lines'>>;

function readHead(head: HeadCells, faults: CellFault[]): Top {
  const fault = (key: HeadKey, words: Saying): void => {
    faults.push({ column: headNames[key]!, code: words.word, saying: words });
  };
  const text = (key: HeadKey): string | undefined => codeCell(head[key] ?? '') || undefined;
  const code = text('code');
  const number = text('number');
  const originalCode = text('originalCode');
  const originalNumber = text('originalNumber');
  if (code !== undefined) checkCode(code, (words) => fault('code', words));
  if (number !== undefined) checkNumber(number, code, (words) => fault('number', words));
  if (originalNumber !== undefined) {
    checkNumber(originalNumber, originalCode, (words) => fault('originalNumber', words));
  }
  const stated = head.stated === undefined ? undefined : readAmount(head.stated);
  if (stated && !stated.ok) fault('stated', sayAmount(stated.refusal.code, head.stated!));
  if (stated?.ok && stated.value === 0) fault('stated', saying('amount-zero', {}));
  const issuedOn = head.issuedOn === undefined ? undefined : readDay(head.issuedOn);
  if (typeof issuedOn === 'object') fault('issuedOn', issuedOn);
  const day = typeof issuedOn === 'string' ? issuedOn : undefined;
  const month = head.month === undefined ? undefined : readMonth(head.month, day);
  if (typeof month === 'object') fault('month', month);
  const read = {
    code,
    number,
    sellerUscc: text('sellerUscc'),
    issuedOn: day,
    month: typeof month === 'string' ? month : undefined,
    statedFen: stated?.ok ? stated.value : undefined,
    originalCode,
    originalNumber,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

type Tell = (words: Saying) => void;

function checkCode(value: string, tell: Tell): void {
  if (/^(\d{10}|\d{12})$/.test(value)) return;
  tell(saying('invoice-code-form', { value: value.slice(0, 40), length: value.length }));
}

function checkNumber(value: string, code: string | undefined, tell: Tell): void {
  if (!/^(\d{20}|\d{8})$/.test(value)) {
    tell(saying('invoice-number-form', { value: value.slice(0, 40), length: value.length }));
  } else if ((code === undefined) !== (value.length === 20)) {
    tell(saying('invoice-number-needs-code', {}));
  }
}

function checkWhole(
  { statedFen = 0, originalNumber }: Top,
  lines: readonly LineRead[],
  faults: CellFault[],
): void {
  const tell = (column: string, words: Saying, row?: number): void =>
    void faults.push({ row, column, code: words.word, saying: words });
  if (lines.length === 0) tell(columnNames.line, saying('no-lines', {}));
  const isNegative = statedFen < 0 || lines.some((it) => it.amountFen < 0 || it.quantity < 0);
  if (isNegative && originalNumber === undefined) {
    tell(headNames['originalNumber']!, saying('red-without-original', {}));
  }
  if (originalNumber !== undefined) {
    const wrong = lines.find((it) => it.amountFen >= 0);
    const words = saying('red-not-negative', {});
    if (statedFen > 0) tell(headNames['stated']!, words);
    else if (wrong) tell(columnNames.amount, words, wrong.row);
  }
  const numbers = new Set<number>();
  for (const { line = 0, row } of lines) {
    if (numbers.has(line)) tell(columnNames.line, saying('line-twice', { value: line }), row);
    numbers.add(line);
  }
}

const bodyColumns: Readonly<Record<string, string>> = {
  ...headNames,
  ...columnNames,
  statedFen: headNames['stated']!,
  unitPriceFen: columnNames.unitPrice,
  amountFen: columnNames.amount,
  lines: columnNames.line,
};

/** What the schema alone refuses: too long a text, a number out of bounds, or nothing at all. */
function toFault(
  { path, input }: { path: readonly PropertyKey[]; input?: unknown },
  lines: readonly LineRead[],
): CellFault {
  const isOfLine = path[0] === 'lines' && typeof path[1] === 'number';
  const name = String(isOfLine ? (path[2] ?? 'line') : (path[0] ?? ''));
  const line = isOfLine ? lines[path[1] as number] : undefined;
  const column = bodyColumns[name] ?? name;
  const value = line?.[name as keyof LineRead] ?? input;
  const isEmpty = value === undefined || value === '';
  const words = isEmpty ? saying('missing-value', {}) : saying('invalid-value', {});
  return { row: line?.row, column, code: words.word, saying: words };
}
