import { InvoiceBody } from '@seal/contracts/finance/invoice';
import { readAmount } from '@seal/kernel/cells/read-amount';
import type { FieldError } from '@seal/kernel/outcome';
import { formatShanghai, parseShanghai, parseShanghaiDay } from '@seal/kernel/time/shanghai-time';

/** What stands above the lines of an invoice's file, by label. */
export const headLabels = [
  { key: 'code', headers: ['发票代码'], required: false },
  { key: 'number', headers: ['发票号码'], required: true },
  { key: 'sellerUscc', headers: ['销售方统一社会信用代码', '销方税号'], required: false },
  { key: 'issuedOn', headers: ['开票日期'], required: true },
  { key: 'month', headers: ['所属月份'], required: true },
  { key: 'stated', headers: ['价税合计(元)', '价税合计'], required: true, kind: 'amount' },
  { key: 'originalCode', headers: ['原发票代码'], required: false },
  { key: 'originalNumber', headers: ['原发票号码', '对应蓝字发票号码'], required: false },
] as const;
export type HeadKey = (typeof headLabels)[number]['key'];

export const lineColumns = [
  { key: 'line', headers: ['序号'], required: true },
  { key: 'uscc', headers: ['统一社会信用代码'], required: true },
  { key: 'enterpriseName', headers: ['企业名称'], required: true },
  { key: 'quantity', headers: ['数量(套)', '数量'], required: true },
  { key: 'unitPrice', headers: ['单价(元)', '单价'], required: true, kind: 'amount' },
  { key: 'amount', headers: ['金额(元)', '金额'], required: true, kind: 'amount' },
] as const;
export type LineKey = (typeof lineColumns)[number]['key'];

export interface LineCells {
  row: number;
  cells: Partial<Record<LineKey, string>>;
}

/** At most so many wrong cells are named: a file of another kind must not make a huge answer. */
const MOST_ERRORS = 50;

/**
 * An invoice out of the cells of its file, amounts in yuan to fen, or every wrong cell by its row
 * and column. What the whole must hold is the same as for one sent as JSON.
 */
export function readInvoiceCells(
  head: Partial<Record<HeadKey, string>>,
  lines: readonly LineCells[],
): { body: InvoiceBody } | { errors: FieldError[] } {
  const errors: FieldError[] = [];
  const amount = (text: string | undefined, at: Place): number => {
    const fen = readAmount(text ?? '');
    if (fen.ok) return fen.value;
    errors.push(wrongCell(at, fen.refusal.code, '不是金额'));
    return 0;
  };
  const { code, number, sellerUscc, originalCode, originalNumber } = trimmed(head);
  const candidate = {
    ...(code ? { code } : {}),
    number,
    ...(sellerUscc ? { sellerUscc } : {}),
    month: toMonth(head.month),
    issuedOn: toDay(head.issuedOn),
    statedFen: amount(head.stated, { column: '价税合计(元)' }),
    ...(originalCode ? { originalCode } : {}),
    ...(originalNumber ? { originalNumber } : {}),
    lines: lines.map(({ row, cells }) => ({
      line: Number(cells.line),
      uscc: cells.uscc?.trim(),
      enterpriseName: cells.enterpriseName?.trim(),
      quantity: Number(cells.quantity),
      unitPriceFen: amount(cells.unitPrice, { row, column: '单价(元)' }),
      amountFen: amount(cells.amount, { row, column: '金额(元)' }),
    })),
  };
  const parsed = InvoiceBody.safeParse(candidate);
  const wrong = parsed.success ? [] : parsed.error.issues.map((it) => toError(it, lines));
  const all = [...errors, ...wrong].slice(0, MOST_ERRORS);
  return parsed.success && all.length === 0 ? { body: parsed.data } : { errors: all };
}

interface Place {
  row?: number | undefined;
  column: string;
}

const columnOf: Record<string, string> = {
  line: '序号',
  uscc: '统一社会信用代码',
  enterpriseName: '企业名称',
  quantity: '数量(套)',
  unitPriceFen: '单价(元)',
  amountFen: '金额(元)',
  code: '发票代码',
  number: '发票号码',
  sellerUscc: '销售方统一社会信用代码',
  month: '所属月份',
  issuedOn: '开票日期',
  statedFen: '价税合计(元)',
  originalCode: '原发票代码',
  originalNumber: '原发票号码',
};

interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
}

function toError(
  { code = 'custom', path, message }: Issue,
  lines: readonly LineCells[],
): FieldError {
  const isOfLine = path[0] === 'lines' && typeof path[1] === 'number';
  const name = String(isOfLine ? (path[2] ?? 'line') : (path[0] ?? ''));
  const row = isOfLine ? lines[path[1] as number]?.row : undefined;
  return wrongCell({ row, column: columnOf[name] ?? name }, code.replaceAll('_', '-'), message);
}

export function wrongCell({ row, column }: Place, code: string, message: string): FieldError {
  const pointer = row === undefined ? `/${column}` : `/${row}/${column}`;
  const where = row === undefined ? column : `第 ${row} 行 ${column}`;
  return { pointer, code, message: `${where}：${message}` };
}

function trimmed(head: Partial<Record<HeadKey, string>>): Partial<Record<HeadKey, string>> {
  return Object.fromEntries(Object.entries(head).map(([key, text]) => [key, text.trim()]));
}

/** '2024-01', '2024年1月', or a date cell of that month. */
function toMonth(text = ''): string | undefined {
  const match = /^(20\d\d)[-/年.](\d{1,2})(?:月|[-/]\d{1,2}.*)?$/.exec(text.trim());
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}` : text;
}

/** '2024-02-05', '2024年2月5日', or a date cell. */
function toDay(text = ''): string | undefined {
  const plain = text.trim().replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1/$2/$3');
  const at = parseShanghaiDay(plain) ?? parseShanghai(plain);
  return at ? formatShanghai(at).slice(0, 10) : text;
}
