import { posix } from 'node:path';
import type { Zip } from '../files/open-zip.ts';
import { readXml } from './feed-xml.ts';
import { MAX_SMALL_PART_BYTES } from '../table/limits.ts';
import { tableRefused } from '../table/table-refused.ts';

/** More than any workbook has; each is an object in memory. */
const MAX_ITEMS = 20_000;

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `externalLink`. */
  readonly type: string;
  /** The part's name in the zip. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part; of the whole package when `part` is empty. */
export async function readRelations(zip: Zip, part: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(part);
  const name = posix.join(dir, '_rels', `${base}.rels`);
  const relations: Relation[] = [];
  if (!zip.names.includes(name.toLowerCase())) return relations;
  await readXml(zip.read(name, MAX_SMALL_PART_BYTES), {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const target = (attributes['Target'] ?? '').replaceAll('\\', '/');
      relations.push({
        id: attributes['Id'] ?? '',
        type: attributes['Type']?.split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(dir, target),
        isExternal: attributes['TargetMode'] === 'External',
      });
      refuseMany(relations.length);
    },
  });
  return relations;
}

/** The content types of all parts, and the one of each extension. */
export async function readContentTypes(zip: Zip): Promise<string[]> {
  const types: string[] = [];
  await readXml(zip.read('[content_types].xml', MAX_SMALL_PART_BYTES), {
    open(_, attributes) {
      if (attributes['ContentType'] === undefined) return;
      types.push(attributes['ContentType'].toLowerCase());
      refuseMany(types.length);
    },
  });
  return types;
}

export interface BookOutline {
  readonly sheets: readonly SheetEntry[];
  readonly startsIn1904: boolean;
  readonly hasExternalReference: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

export async function readOutline(zip: Zip, part: string): Promise<BookOutline> {
  const sheets: SheetEntry[] = [];
  let startsIn1904 = false;
  let hasExternalReference = false;
  await readXml(zip.read(part, MAX_SMALL_PART_BYTES), {
    open(element, attributes) {
      if (element === 'workbookPr') {
        startsIn1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
      } else if (element === 'externalReference') hasExternalReference = true;
      else if (element === 'sheet') {
        const id = Object.keys(attributes).find((key) => key === 'id' || key.endsWith(':id'));
        sheets.push({
          name: attributes['name'] ?? '',
          relation: (id && attributes[id]) ?? '',
          isHidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
        refuseMany(sheets.length);
      }
    },
  });
  return { sheets, startsIn1904, hasExternalReference };
}

function refuseMany(count: number): void {
  if (count > MAX_ITEMS) {
    throw tableRefused('broken-file', { part: 'workbook.xml' });
  }
}
