import { bookLines } from '@seal/contracts/common/books';
import { Indicators, RULES_VERSION } from '@seal/contracts/finance/indicators';
import { MoneyBookLine } from '@seal/contracts/finance/money-book';
import { Project } from '@seal/contracts/projects/project';
import { type EvidenceRecord, readCell } from '@seal/finance/evidence/domain/csv-lines';
import { linesOf } from '@seal/finance/evidence/domain/evidence-records';
import {
  type EvidenceTableName,
  evidenceTableNames,
  evidenceTables,
} from '@seal/finance/evidence/domain/evidence-tables';
import { FIGURES, TERMS } from '@seal/finance/evidence/domain/pack-parts';
import { computeIndicators } from '@seal/finance/indicators/domain/compute-indicators';
import {
  emptyBooks,
  type IndicatorBookName,
  type IndicatorBooks,
} from '@seal/finance/indicators/domain/indicator-books';
import { openPack, type Pack } from '@seal/tabular/packs/open-pack';
import { readTable } from '@seal/tabular/table/read-table';
import { findDifferences } from './find-differences.ts';

export interface Recomputed {
  figures: Indicators;
  /** What does not agree, a sentence each; empty is right. */
  findings: string[];
}

/** The most rows of one book: what a spreadsheet can hold. */
const MAX_ROWS = 1_000_000;

const lineSchemas = { ...bookLines, money: MoneyBookLine };

/**
 * Holds an evidence pack against its manifest, and reckons its figures anew from its books and
 * terms alone. Throws where the pack can't be read.
 */
export async function recomputePack(path: string): Promise<Recomputed> {
  const pack = await openPack(path);
  try {
    const stated = Indicators.parse(JSON.parse(await pack.readText(FIGURES)));
    const { version, id: _id, ...terms } = Project.parse(JSON.parse(await pack.readText(TERMS)));
    const findings = [...pack.faults];
    if (stated.rulesVersion !== RULES_VERSION) {
      findings.push(`the rules are ${RULES_VERSION} here and ${stated.rulesVersion} in the pack`);
    }
    const books = await readBooks(pack);
    const figures = {
      ...computeIndicators(books, terms, new Date(stated.asOf)),
      termsVersion: version,
    };
    return { figures, findings: [...findings, ...findDifferences(stated, figures)] };
  } finally {
    pack.close();
  }
}

async function readBooks(pack: Pack): Promise<IndicatorBooks> {
  const tables = {} as Record<EvidenceTableName, EvidenceRecord[]>;
  for (const name of evidenceTableNames) tables[name] = await readRecords(pack, name);
  const lines = linesOf(tables);
  const books = emptyBooks();
  for (const name of Object.keys(books) as IndicatorBookName[]) {
    books[name] = lines[name].map((line) => lineSchemas[name].parse(line)) as never;
  }
  return books;
}

async function readRecords(pack: Pack, name: EvidenceTableName): Promise<EvidenceRecord[]> {
  const { file, columns } = evidenceTables[name];
  const wanted = columns.map(({ key, header }) => ({ key, headers: [header], required: true }));
  const records: EvidenceRecord[] = [];
  for await (const event of readTable(pack.source(file), wanted, { maxRows: MAX_ROWS })) {
    if (!('cells' in event)) throw new Error(`${file}, row ${event.row}: ${event.problem.code}`);
    const record: EvidenceRecord = {};
    for (const { key, type, header } of columns) {
      const cell = readCell(type, event.cells[key]);
      if (cell === undefined) throw new Error(`${file}, row ${event.row}: ${header} is no ${type}`);
      record[key] = cell;
    }
    records.push(record);
  }
  return records;
}
