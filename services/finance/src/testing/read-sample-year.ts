import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { materialOf, type SealKind, sealKindOf } from '@seal/contracts/common/seals';
import { groupBy } from '@seal/kernel/group-by';
import { yuanToFen } from '@seal/kernel/money';
import { parseShanghai } from '@seal/kernel/time/shanghai-time';
import { checkUscc } from '@seal/kernel/uscc';
import { readPreamble } from '@seal/tabular/table/read-preamble';
import { readTable } from '@seal/tabular/table/read-table';
import type { RawRow } from '@seal/tabular/table/table-types';
import type {
  Books,
  InvoiceRecord,
  LedgerRecord,
  OrderRecord,
  RegistrationRecord,
} from '../reconciliation/domain/books.ts';

export const sampleKinds: SealKind[] = ['administrative', 'finance', 'legal-representative'];
const DEADLINE_MS = 120 * 60_000;

/** What `expected.json` says of one month. */
export interface ExpectedMonth {
  matchedSets: number;
  matchedFen: number;
  completeSets: number;
  lines: number;
  statedFen: number;
  differences: ({ kind: string } & Record<string, unknown>)[];
}

export interface SampleYear {
  year: number;
  unitPriceFen: number;
  months: Record<string, ExpectedMonth>;
  yearTotals: { accruedFen: number };
  books: Omit<Books, 'month'>;
}

/**
 * The year in a folder that make_samples.py wrote, as the books of a project that took it over: an
 * order is complete where the ledger has all of its seals.
 */
export async function readSampleYear(folder: string): Promise<SampleYear> {
  const text = await readFile(join(folder, 'expected.json'), 'utf8');
  const expected = JSON.parse(text) as Omit<SampleYear, 'books'>;
  const registrations = await readExtract(folder);
  const ledger: LedgerRecord[] = [];
  const invoices: InvoiceRecord[] = [];
  for (const month of Object.keys(expected.months)) {
    ledger.push(...(await readLedger(folder, month)));
    invoices.push(await readInvoice(folder, month));
  }
  const orders = takeOver(registrations, ledger, expected.unitPriceFen);
  const books = { sealKinds: sampleKinds, registrations, orders, ledger, invoices };
  return { ...expected, books };
}

function takeOver(
  registrations: RegistrationRecord[],
  ledger: LedgerRecord[],
  priceFen: number,
): OrderRecord[] {
  const rowsOf = groupBy(ledger, (row) => row.uscc);
  return registrations.flatMap(({ orderId, uscc, enterpriseName, registeredAt }) => {
    if (orderId === null) return [];
    const rows = rowsOf.get(uscc) ?? [];
    const done = rows.length === sampleKinds.length;
    const completedAt = done ? rows[0]!.completedAt : null;
    return {
      orderId,
      uscc,
      enterpriseName,
      status: done ? 'completed' : rows.length > 0 ? 'engraving' : 'queued',
      dueAt: new Date(registeredAt.getTime() + DEADLINE_MS),
      claimedAt: rows[0]?.completedAt ?? null,
      completedAt,
      cancelledAt: null,
      priceFen,
      seals: done
        ? rows.map(({ kind, sealCode, material }) => ({ kind, sealCode, material, passed: null }))
        : [],
    } satisfies OrderRecord;
  });
}

async function readExtract(folder: string): Promise<RegistrationRecord[]> {
  const seen = new Set<string>();
  const rows = await rowsOf(folder, 'platform-extract.csv', {
    caseNumber: '办件编号',
    uscc: '统一社会信用代码',
    name: '企业名称',
    at: '办结时间',
    first: '是否首次开办',
  });
  return rows.flatMap(({ caseNumber, uscc, name, at, first }) => {
    if (!checkUscc(uscc).ok || seen.has(caseNumber)) return [];
    seen.add(caseNumber);
    const entitled = first === '是' && ['91', '93'].includes(uscc.slice(0, 2));
    return {
      registrationId: caseNumber,
      uscc,
      enterpriseName: name,
      registeredAt: parseShanghai(at)!,
      entitled,
      orderId: entitled ? `order-${caseNumber}` : null,
    };
  });
}

async function readLedger(folder: string, month: string): Promise<LedgerRecord[]> {
  const rows = await rowsOf(folder, `engraver-ledger-${month}.xlsx`, {
    uscc: '统一社会信用代码',
    name: '企业名称',
    kind: '印章类型',
    sealCode: '印章编码',
    material: '材质',
    completed: '完成时间',
  });
  return rows.map((row) => ({
    uscc: row.uscc,
    enterpriseName: row.name,
    kind: sealKindOf(row.kind)!,
    sealCode: row.sealCode,
    material: materialOf(row.material)!,
    completedAt: parseShanghai(row.completed)!,
  }));
}

async function readInvoice(folder: string, month: string): Promise<InvoiceRecord> {
  const above: RawRow[] = [];
  const columns = {
    line: '序号',
    uscc: '统一社会信用代码',
    name: '企业名称',
    quantity: '数量(套)',
    price: '单价(元)',
    amount: '金额(元)',
  };
  const rows = await rowsOf(folder, `invoice-${month}.xlsx`, columns, above);
  const { cells } = readPreamble(above, [
    { key: 'number', headers: ['发票号码'], required: true },
    { key: 'issuedOn', headers: ['开票日期'], required: true },
    { key: 'month', headers: ['所属月份'], required: true },
    { key: 'stated', headers: ['价税合计(元)'], required: true },
  ]);
  return {
    invoiceId: `invoice-${month}`,
    number: cells.number!,
    month: cells.month!,
    issuedOn: cells.issuedOn!,
    statedFen: fen(cells.stated!),
    lines: rows.map((row) => ({
      line: Number(row.line),
      uscc: row.uscc,
      enterpriseName: row.name,
      quantity: Number(row.quantity),
      unitPriceFen: fen(row.price),
      amountFen: fen(row.amount),
    })),
  };
}

async function rowsOf<K extends string>(
  folder: string,
  name: string,
  headers: Record<K, string>,
  above?: RawRow[],
): Promise<Record<K, string>[]> {
  const path = join(folder, name);
  const source = { open: () => Promise.resolve(createReadStream(path)) };
  const columns = (Object.entries(headers) as [K, string][]).map(([key, header]) => ({
    key,
    headers: [header],
    required: true,
  }));
  const preamble = {
    onPreamble: (rows: readonly RawRow[]) => void above?.push(...rows),
  };
  const rows: Record<K, string>[] = [];
  for await (const event of readTable(source, columns, above ? preamble : {})) {
    if (!('cells' in event)) throw new Error(`${name}, row ${event.row}: ${event.problem.code}`);
    rows.push(event.cells as Record<K, string>);
  }
  return rows;
}

function fen(yuan: string): number {
  const amount = yuanToFen(yuan);
  if (!amount.ok) throw new Error(`no amount: ${yuan}`);
  return amount.value;
}
