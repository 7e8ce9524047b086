import type { Book, Sheet } from '../table/book.ts';
import type { BookFacts } from './cell-text.ts';
import type { BookOutline, Relation } from './read-parts.ts';
import type { Zip } from '../files/open-zip.ts';
import type { RawRow, TableSource } from '../table/table-types.ts';
import { MAX_INFLATED_BYTES, MAX_SMALL_PART_BYTES } from '../table/limits.ts';
import { openZip } from '../files/open-zip.ts';
import { readContentTypes, readOutline, readRelations } from './read-parts.ts';
import { readSharedStrings, SharedStrings } from './shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { scanSheet } from './scan-sheet.ts';
import { spoolFile } from '../files/spool-file.ts';
import { tableRefused } from '../table/table-refused.ts';

/** An .xlsx workbook, spooled to disk. Its rows come as they are asked for. */
export async function openWorkbook(source: TableSource): Promise<Book> {
  const file = await spoolFile(source);
  let zip: Zip | undefined;
  try {
    zip = await openZip(file.path);
    const opened = zip;
    const sheets = await openSheets(opened);
    return {
      kind: 'workbook',
      sheets,
      async close() {
        opened.close();
        await file.remove();
      },
    };
  } catch (error) {
    zip?.close();
    await file.remove();
    throw error;
  }
}

async function openSheets(zip: Zip): Promise<Sheet[]> {
  await refuseForeign(zip);
  const part = await findWorkbook(zip);
  const outline = await readOutline(zip, part);
  const relations = await readRelations(zip, part);
  refuseExternal(zip, outline, relations);
  let facts: Promise<BookFacts> | undefined;
  const readFactsOnce = () => (facts ??= readFacts(zip, outline, relations));
  return listSheets(outline, relations).map(({ name, isHidden, target }) => ({
    name,
    isHidden,
    rows: () => readRows(zip, target, readFactsOnce),
  }));
}

async function* readRows(
  zip: Zip,
  target: string,
  facts: () => Promise<BookFacts>,
): AsyncGenerator<RawRow> {
  const { merges } = await scanSheet(zip.read(target, MAX_INFLATED_BYTES));
  yield* readSheet(zip.read(target, MAX_INFLATED_BYTES), await facts(), merges);
}

async function readFacts(
  zip: Zip,
  { startsIn1904 }: BookOutline,
  relations: readonly Relation[],
): Promise<BookFacts> {
  const styles = relations.find(({ type }) => type === 'styles')?.target;
  const strings = relations.find(({ type }) => type === 'sharedStrings')?.target;
  return {
    formatShows: styles ? await readStyles(zip.read(styles, MAX_SMALL_PART_BYTES)) : () => 'number',
    strings: strings
      ? await readSharedStrings(zip.read(strings, MAX_INFLATED_BYTES))
      : new SharedStrings(),
    startsIn1904,
  };
}

/** Macros are refused wherever they hide: nobody needs them to hand in a list. */
async function refuseForeign(zip: Zip): Promise<void> {
  if (!zip.names.includes('[content_types].xml')) {
    const isOds = zip.names.includes('mimetype') && zip.names.includes('content.xml');
    throw isOds ? tableRefused('is-ods', {}) : tableRefused('is-zip', {});
  }
  const types = await readContentTypes(zip);
  const hasMacro =
    zip.names.some((name) => /vbaproject[^/]*$|(^|\/)(macrosheets|dialogsheets)\//.test(name)) ||
    types.some((type) => /(?<!binary\.)macroenabled|vbaproject|macrosheet|dialogsheet/.test(type));
  if (hasMacro) throw tableRefused('macro-workbook', {});
}

async function findWorkbook(zip: Zip): Promise<string> {
  const relations = await readRelations(zip, '');
  const part = relations.find(({ type }) => type === 'officeDocument')?.target.toLowerCase() ?? '';
  if (part.endsWith('.bin')) throw tableRefused('is-xlsb', {});
  if (!part.startsWith('xl/') || !part.endsWith('.xml')) {
    throw tableRefused('is-office-document', {});
  }
  return part;
}

/** A hyperlink in a cell is only text to us; a link that brings in values is not. */
function refuseExternal(zip: Zip, outline: BookOutline, relations: readonly Relation[]): void {
  const linked =
    outline.hasExternalReference ||
    zip.names.some((name) => /^xl\/(externallinks\/|connections\.xml$|querytables\/)/.test(name)) ||
    relations.some(({ type, isExternal }) => isExternal || type === 'externalLink');
  if (linked) throw tableRefused('external-links', {});
}

interface ListedSheet {
  name: string;
  isHidden: boolean;
  target: string;
}

/** Worksheets alone: a chart is a sheet too. Where all are hidden, the first one counts. */
function listSheets({ sheets }: BookOutline, relations: readonly Relation[]): ListedSheet[] {
  const worksheets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const listed = sheets.flatMap(({ name, relation, isHidden }) => {
    const target = worksheets.get(relation);
    return target === undefined ? [] : [{ name, isHidden, target }];
  });
  if (listed.length === 0) throw tableRefused('is-empty-workbook', {});
  return listed.some(({ isHidden }) => !isHidden)
    ? listed
    : listed.map((sheet, n) => ({ ...sheet, isHidden: n > 0 }));
}
