import type { Indicators } from '@seal/contracts/finance/indicators';
import type { Project } from '@seal/contracts/projects/project';
import { csvLines } from './csv-lines.ts';
import { recordsOf } from './evidence-records.ts';
import { evidenceTableNames, evidenceTables } from './evidence-tables.ts';
import type { IndicatorBooks } from '../../indicators/exports.ts';

export const FIGURES = 'figures.json';
export const TERMS = 'terms.json';

interface Part {
  name: string;
  content: Iterable<string>;
}

const README = `证据包 / evidence pack

books (*.csv): UTF-8, 一行一条记录; 以 = + - @ 开头的文本前加 ' 以防公式。
${TERMS}: 项目条款 / the terms that the figures were reckoned with
${FIGURES}: 九项指标 / the figures, with the instant and the version of the rules
manifest.json: SHA-256 of every other file

验证与重算 / to verify and recompute, on a machine without any database:
    npm run recompute -- PACK.zip
`;

/**
 * The parts of an evidence pack: the books, each as a CSV file, the terms and the figures. Made
 * line by line while the pack is written.
 */
export function packParts(project: Project, books: IndicatorBooks, figures: Indicators): Part[] {
  const tables = evidenceTableNames.map((name) => {
    const { file, columns } = evidenceTables[name];
    return { name: file, content: csvLines(columns, recordsOf(name, books)) };
  });
  return [
    { name: 'readme.txt', content: [README] },
    { name: TERMS, content: [toText(project)] },
    ...tables,
    { name: FIGURES, content: [toText(figures)] },
  ];
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
