import { type Saying, saying } from '@seal/contracts/common/import-words';
import { chineseNumber } from '@seal/kernel/cells/chinese-numerals';
import { plainCell, unwrapCell } from '@seal/kernel/cells/clean-cell';
import { readAmount } from '@seal/kernel/cells/read-amount';
import { formatYuan } from '@seal/kernel/money';
import type { LineCells, LineKey } from './invoice-format.ts';

/** What is wrong with a cell: the row where it has one, the column as the format calls it. */
export interface CellFault {
  row?: number | undefined;
  column: string;
  code: string;
  saying: Saying;
}

export interface LineRead {
  row: number;
  line?: number;
  uscc: string;
  enterpriseName: string;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
}

/** What lines come to: every price with its tax, a discount in the line that it is for. */
export interface LinesRead {
  lines: LineRead[];
  faults: CellFault[];
}

/** Rates of value-added tax, in parts of a thousand. */
const TAX_RATES = [10, 15, 30, 50, 60, 90, 130];

export const columnNames: Readonly<Record<LineKey, string>> = {
  line: '序号',
  uscc: '统一社会信用代码',
  enterpriseName: '企业名称',
  quantity: '数量(套)',
  unitPrice: '单价(元)',
  grossPrice: '含税单价',
  amount: '金额(元)',
  tax: '税额',
  gross: '价税合计',
};

export function readInvoiceLines(
  rows: readonly LineCells[],
  statedFen: number | undefined,
): LinesRead {
  const faults: CellFault[] = [];
  const lines: LineRead[] = [];
  for (const cells of rows) {
    const own: CellFault[] = [];
    if (isDiscount(cells)) addDiscount(lines.at(-1), cells, own);
    else lines.push(readLine(cells, own));
    faults.push(...own);
  }
  if (faults.length > 0) return { lines, faults };
  if (rows.every(({ cells }) => !hasTax(cells)) && areNet(lines, statedFen)) {
    faults.push({
      column: columnNames.gross,
      code: 'net-prices',
      saying: saying('net-prices', {}),
    });
  }
  return { lines: numbered(lines), faults };
}

function readLine({ row, cells }: LineCells, faults: CellFault[]): LineRead {
  const amount = (key: LineKey): number | undefined => readCell(cells[key], { row, key }, faults);
  const quantity = readQuantity(cells.quantity ?? '');
  if (quantity === undefined) {
    const words = saying('quantity-malformed', { value: shown(cells.quantity) });
    faults.push({ row, column: columnNames.quantity, code: words.word, saying: words });
  }
  const sets = quantity ?? 1;
  const gross = grossOf(cells, amount);
  const plain = hasTax(cells) ? undefined : netPrice(cells, { row, sets, gross }, faults);
  const price = blank(cells.grossPrice) ? plain : amount('grossPrice');
  const line = readNumber(cells.line);
  return {
    row,
    ...(line === undefined ? {} : { line }),
    uscc: cells.uscc?.trim() ?? '',
    enterpriseName: unwrapCell(cells.enterpriseName ?? ''),
    quantity: sets,
    unitPriceFen: price ?? Math.round(gross / sets),
    amountFen: gross,
  };
}

type ReadAmount = (key: LineKey) => number | undefined;

/** The price with tax as the line has it, else its sum. */
function grossOf(cells: LineCells['cells'], amount: ReadAmount): number {
  if (!blank(cells.gross)) return amount('gross') ?? 0;
  const net = amount('amount') ?? 0;
  return blank(cells.tax) ? net : net + (amount('tax') ?? 0);
}

/**
 * A price in a table without tax. One of many decimals was divided out of a price with tax, so that
 * the column of it is asked for; half a fen is nobody's price.
 */
function netPrice(
  cells: LineCells['cells'],
  at: { row: number; sets: number; gross: number },
  faults: CellFault[],
): number | undefined {
  const text = cells.unitPrice;
  if (blank(text)) return undefined;
  const fen = readAmount(text!);
  if (fen.ok) return fen.value;
  const decimals = /\.(\d+)/.exec(plainCell(text!))?.[1]?.length ?? 0;
  const isNet =
    fen.refusal.code === 'amount-too-precise' &&
    decimals > 4 &&
    Math.abs(Number(plainCell(text!).replaceAll(',', '')) * 100 * at.sets - at.gross) < 1;
  const words = isNet ? saying('net-prices', {}) : sayAmount(fen.refusal.code, text!);
  faults.push({ row: at.row, column: columnNames.unitPrice, code: words.word, saying: words });
  return undefined;
}

interface At {
  row: number;
  key: LineKey;
}

function readCell(text: string | undefined, at: At, faults: CellFault[]): number | undefined {
  const fen = readAmount(text ?? '');
  if (fen.ok) return fen.value;
  const words = blank(text) ? saying('missing-value', {}) : sayAmount(fen.refusal.code, text!);
  faults.push({ row: at.row, column: columnNames[at.key], code: words.word, saying: words });
  return undefined;
}

export function sayAmount(
  code: 'amount-malformed' | 'amount-too-precise' | 'amount-out-of-range',
  text: string,
): Saying {
  return saying(code, { value: shown(text) });
}

/** 1, 1.00, １, 1套, 一套; half a set is none. */
function readQuantity(text: string): number | undefined {
  const plain = plainCell(text)
    .replace(/\s/gu, '')
    .replace(/[套枚组个份件]$/u, '');
  const fen = readAmount(plain);
  if (fen.ok) return fen.value % 100 === 0 && fen.value !== 0 ? fen.value / 100 : undefined;
  return chineseNumber(plain);
}

function readNumber(text = ''): number | undefined {
  const plain = plainCell(text).replace(/^第|[行号.、]$/gu, '');
  const digits = /^(\d{1,6})(?:\.0+)?$/.exec(plain)?.[1];
  const number = digits === undefined ? chineseNumber(plain) : Number(digits);
  return number !== undefined && number > 0 ? number : undefined;
}

/** A line below another that bills nobody and takes some of its price away. */
function isDiscount({ cells }: LineCells): boolean {
  if (!blank(cells.uscc) || !blank(cells.quantity)) return false;
  const fen = readAmount((blank(cells.gross) ? cells.amount : cells.gross) ?? '');
  return fen.ok && fen.value < 0;
}

function addDiscount(
  above: LineRead | undefined,
  { row, cells }: LineCells,
  faults: CellFault[],
): void {
  if (!above) {
    const words = saying('discount-without-line', {});
    faults.push({ row, column: columnNames.enterpriseName, code: words.word, saying: words });
    return;
  }
  above.amountFen += grossOf(cells, (key) => readCell(cells[key], { row, key }, faults));
  above.unitPriceFen = Math.round(above.amountFen / above.quantity);
}

/** Whether the lines without tax come to what is stated with it, at a rate that there is. */
function areNet(lines: readonly LineRead[], statedFen: number | undefined): boolean {
  const sum = lines.reduce((fen, line) => fen + line.amountFen, 0);
  if (statedFen === undefined || sum === statedFen || sum === 0) return false;
  // Each line's tax is rounded by half a fen.
  return TAX_RATES.some(
    (rate) => Math.abs(sum * (1 + rate / 1_000) - statedFen) <= lines.length / 2 + 0.5,
  );
}

/** Numbers by place where not every line has its own. */
function numbered(lines: readonly LineRead[]): LineRead[] {
  if (lines.every(({ line }) => line !== undefined)) return [...lines];
  return lines.map((it, n) => ({ ...it, line: n + 1 }));
}

/** What a row of totals says, held against the lines. */
export function checkTotal(
  { row, cells }: LineCells,
  lines: readonly LineCells[],
): CellFault | undefined {
  for (const key of ['gross', 'amount', 'tax'] as const) {
    const stated = readAmount(cells[key] ?? '');
    if (!stated.ok) continue;
    const amounts = lines.map((it) => readAmount(it.cells[key] ?? '0'));
    const sum = amounts.reduce((fen, it) => fen + (it.ok ? it.value : 0), 0);
    if (sum === stated.value) continue;
    const params = { stated: formatYuan(stated.value), sum: formatYuan(sum) };
    const column = columnNames[key];
    return { row, column, code: 'total-differs', saying: saying('total-differs', params) };
  }
  return undefined;
}

function hasTax(cells: LineCells['cells']): boolean {
  return !blank(cells.gross) || !blank(cells.tax);
}

function blank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

function shown(text = ''): string {
  return text.trim().slice(0, 40);
}
