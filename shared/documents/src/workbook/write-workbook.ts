import { formatShanghai } from '@seal/kernel/time/shanghai-time';
import writeXlsxFile, { type Cell, type Row as SheetRow, type Sheet } from 'write-excel-file/node';
import type { CellKind, Column, DocumentContent, TableBlock } from '../content/document-content.ts';
import { verificationCode } from '../content/verification-code.ts';
import { cleanText } from './clean-text.ts';

/** `@` keeps text as text, also when a person edits it: a name beginning with = never computes. */
const TEXT = { type: String, format: '@' };

/**
 * The document as a workbook: one sheet of what it says, then a sheet a table, its header frozen.
 * Numbers, amounts (in yuan), days and instants (of Asia/Shanghai) are real ones; codes are text.
 * Out: the whole file; 2,400 lines are 105 kB.
 */
export async function writeWorkbook(content: DocumentContent, printedAt: Date): Promise<Buffer> {
  const tables = content.blocks.filter((block) => block.kind === 'table');
  const names = sheetNames(tables);
  const sheets = [
    saying(content, printedAt),
    ...tables.map((table, n) => tableSheet(table, names[n]!)),
  ];
  return writeXlsxFile(sheets, { fontFamily: '宋体', fontSize: 10 }).toBuffer();
}

function saying(content: DocumentContent, printedAt: Date): Sheet<never> {
  const { project, title, subtitle } = content;
  const rows: SheetRow[] = [
    [{ ...text(title), fontWeight: 'bold', fontSize: 16 }],
    [text(subtitle)],
    [],
    pair('项目', project.name),
    pair('项目编码', project.code),
    pair('单位', project.unit),
    pair('年度', String(project.fiscalYear)),
    pair('校验码', verificationCode(content)),
    pair('导出时间', formatShanghai(printedAt)),
    [],
  ];
  for (const block of content.blocks) {
    if (block.kind === 'paragraph') rows.push([text(block.text)]);
    if (block.kind === 'facts') {
      rows.push(...block.facts.map(({ label, value }) => pair(label, value)));
    }
  }
  return { sheet: '说明', data: rows, columns: [{ width: 18 }, { width: 70 }] };
}

function pair(label: string, value: string): SheetRow {
  return [{ ...text(label), fontWeight: 'bold' }, text(value)];
}

function tableSheet(table: TableBlock, sheet: string): Sheet<never> {
  const header = table.columns.map(({ title }) => ({
    ...text(title),
    fontWeight: 'bold' as const,
    backgroundColor: '#eeeeee',
    align: 'center' as const,
  }));
  const cells = (row: TableBlock['rows'][number], bold: boolean) =>
    table.columns.map(({ holds }, n) => cellOf(holds, row[n] ?? null, bold));
  return {
    sheet,
    data: [
      header,
      ...table.rows.map((row) => cells(row, false)),
      ...(table.totals ? [cells(table.totals, true)] : []),
    ],
    columns: table.columns.map(widthOf),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** Chinese characters take twice the width that a workbook counts in. */
function widthOf({ width, title, holds }: Column) {
  const least = { code: 22, day: 12, instant: 18, amount: 16 }[holds as 'code'] ?? 8;
  return { width: Math.min(60, Math.max(width, title.length * 2 + 2, least)) };
}

const FORMATS: Partial<Record<CellKind, string>> = {
  count: '0',
  amount: '#,##0.00',
  share: '0.00%',
  figure: '0.00',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};

function cellOf(holds: CellKind, value: string | number | null, bold: boolean): Cell {
  if (value === null) return null;
  const weight = bold ? ({ fontWeight: 'bold' } as const) : {};
  if (holds === 'day' || holds === 'instant') {
    return { value: civil(value), type: Date, format: FORMATS[holds]!, ...weight };
  }
  if (typeof value === 'string') return { ...text(value), ...weight };
  // A workbook holds yuan; the division gives the number nearest to the two decimals it shows.
  const number = holds === 'amount' ? value / 100 : value;
  return { value: number, type: Number, format: FORMATS[holds] ?? '0', ...weight };
}

/** The clock of Shanghai as a workbook's date, which knows no zones. */
function civil(value: string | number): Date {
  const at = new Date(value);
  const isDay = typeof value === 'string' && value.length === 10;
  return isDay ? at : new Date(`${formatShanghai(at).replace(' ', 'T')}Z`);
}

function text(value: string) {
  return { value: cleanText(value), ...TEXT, wrap: value.includes('\n') };
}

/** A sheet's name: at most 31 characters, none of \ / ? * [ ] :, and no two alike. */
function sheetNames(tables: readonly TableBlock[]): string[] {
  const plain = tables.map(({ title }) =>
    title
      .replace(/^[一二三四五六七八九十]+、/, '')
      .replace(/（.*）$/, '')
      .replace(/[\\/?*[\]:]/g, '')
      .slice(0, 28),
  );
  return plain.map((name, n) => (plain.indexOf(name) === n ? name : `${name} ${n + 1}`));
}
