import type { BookOutline, Relation } from './read-parts.ts';
import type { Zip } from './open-zip.ts';
import type { RawRow, TableSource } from './table-types.ts';
import { MAX_INFLATED_BYTES, MAX_SMALL_PART_BYTES } from './limits.ts';
import { foldHeader } from './match-header.ts';
import { openZip } from './open-zip.ts';
import { readContentTypes, readOutline, readRelations } from './read-parts.ts';
import { readSharedStrings, SharedStrings } from './shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { spoolFile } from './spool-file.ts';
import { TableRefused } from './table-refused.ts';

/** The rows of the sheet of that name, else of the first one that a person sees. */
export async function* readWorkbook(source: TableSource, sheet?: string): AsyncGenerator<RawRow> {
  const file = await spoolFile(source);
  try {
    const zip = await openZip(file.path);
    try {
      yield* readOpened(zip, sheet);
    } finally {
      zip.close();
    }
  } finally {
    await file.remove();
  }
}

async function* readOpened(zip: Zip, sheetName: string | undefined): AsyncGenerator<RawRow> {
  await refuseForeign(zip);
  const part = await findWorkbook(zip);
  const outline = await readOutline(zip, part);
  const relations = await readRelations(zip, part);
  refuseExternal(zip, outline, relations);
  const sheet = findSheet(outline, relations, sheetName);
  const styles = relations.find(({ type }) => type === 'styles')?.target;
  const strings = relations.find(({ type }) => type === 'sharedStrings')?.target;
  yield* readSheet(zip.read(sheet, MAX_INFLATED_BYTES), {
    isDateStyle: styles ? await readStyles(zip.read(styles, MAX_SMALL_PART_BYTES)) : () => false,
    strings: strings
      ? await readSharedStrings(zip.read(strings, MAX_INFLATED_BYTES))
      : new SharedStrings(),
    startsIn1904: outline.startsIn1904,
  });
}

/** Macros are refused wherever they hide: nobody needs them to hand in a list. */
async function refuseForeign(zip: Zip): Promise<void> {
  if (!zip.names.includes('[content_types].xml')) {
    throw new TableRefused('wrong-file-type', 'The file is a zip archive and no workbook.');
  }
  const types = await readContentTypes(zip);
  const hasMacro =
    zip.names.some((name) => /vbaproject[^/]*$|(^|\/)(macrosheets|dialogsheets)\//.test(name)) ||
    types.some((type) => /(?<!binary\.)macroenabled|vbaproject|macrosheet|dialogsheet/.test(type));
  if (hasMacro) {
    throw new TableRefused('macro-workbook', 'The workbook has macros: save it as plain .xlsx.');
  }
}

async function findWorkbook(zip: Zip): Promise<string> {
  const relations = await readRelations(zip, '');
  const part = relations.find(({ type }) => type === 'officeDocument')?.target.toLowerCase() ?? '';
  if (part.endsWith('.bin')) {
    throw new TableRefused('wrong-file-type', 'The file is an .xlsb workbook: save it as .xlsx.');
  }
  if (!part.startsWith('xl/') || !part.endsWith('.xml')) {
    throw new TableRefused('wrong-file-type', 'The file is an Office document and no workbook.');
  }
  return part;
}

/** A hyperlink in a cell is only text to us; a link that brings in values is not. */
function refuseExternal(zip: Zip, outline: BookOutline, relations: readonly Relation[]): void {
  const linked =
    outline.hasExternalReference ||
    zip.names.some((name) => /^xl\/(externallinks\/|connections\.xml$|querytables\/)/.test(name)) ||
    relations.some(({ type, isExternal }) => isExternal || type === 'externalLink');
  if (linked) {
    throw new TableRefused(
      'external-links',
      'The workbook takes values from other files: break the links and save it again.',
    );
  }
}

function findSheet(
  { sheets }: BookOutline,
  relations: readonly Relation[],
  name: string | undefined,
): string {
  const worksheets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const readable = sheets.filter(({ relation }) => worksheets.has(relation));
  const sheet =
    name === undefined
      ? (readable.find(({ isHidden }) => !isHidden) ?? readable[0])
      : readable.find((one) => foldHeader(one.name) === foldHeader(name));
  const part = sheet && worksheets.get(sheet.relation);
  if (part) return part;
  const what = name === undefined ? 'no worksheet' : `no worksheet ${name}`;
  throw new TableRefused('missing-sheet', `The workbook has ${what}.`);
}
