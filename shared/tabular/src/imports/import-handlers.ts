import { ImportBody } from '@seal/contracts/common/import-body';
import type { ImportRowQuery, RowOutcome, RowResult } from '@seal/contracts/common/import';
import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { z } from 'zod';
import { readUpload } from '@seal/platform/files/read-upload';
import type { Call, Handled } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { languageOf } from '@seal/platform/http/language-of';
import { parseWith } from '@seal/platform/http/parse-call';
import type { ImportDocument, KeptInWords } from './import-document.ts';
import type { ImportKind } from './import-kind.ts';
import { readRefusedRows } from './read-refused-rows.ts';
import { recordImport } from './record-import.ts';
import type { ImportParts } from './run-import.ts';
import { toImportView, toRowView } from './import-view.ts';

export interface ImportHandlerParts<K extends string> extends ImportParts {
  kind: ImportKind<K>;
  /** What is counted beside the rows, before anything is. */
  emptySets?: Record<string, number>;
  hasProject(id: string): Promise<boolean>;
  /** Tells a worker; an import of which no worker hears is found by the sweep. */
  wake(importId: string): void;
}

/** The last row of the page before. */
const RowCursor = z.tuple([z.int().min(0)]);

/** Uploading a table, following its import, and reading what became of each row. */
export function createImportHandlers<K extends string>(parts: ImportHandlerParts<K>) {
  return {
    async upload(call: Call<Endpoint>): Promise<Handled> {
      const projectId = call.params['project']!;
      // Looked at first, so that a file for a project that isn't there is not even taken in.
      if (!(await parts.hasProject(projectId))) {
        call.request.resume();
        return refuse('not-found');
      }
      const upload = await readUpload(call.request, parts.files);
      if (!upload.ok) return upload;
      const { file, fields } = upload.value;
      const body = parseWith(ImportBody, fields);
      if (!body.ok) {
        await parts.files.remove(file.id);
        return body;
      }
      const { actor, repeat } = call;
      const { takeOver } = body.value;
      const input = { projectId, actor, repeat, file, takeOver, sets: parts.emptySets };
      const recorded = await recordImport(parts, input);
      if (!recorded.ok) return recorded;
      const id = recorded.value._id;
      parts.wake(id);
      return ok({ body: { id }, location: `/projects/${projectId}/${parts.kind.path}/${id}` });
    },

    async read(call: Call<Endpoint>): Promise<Handled> {
      const found = await find(parts, call);
      return found.ok ? ok({ body: toImportView(found.value, languageOf(call.request)) }) : found;
    },

    async listRows(call: Call<Endpoint>): Promise<Handled> {
      const { outcome, ...page } = call.query as RowQuery;
      const found = await find(parts, call);
      if (!found.ok) return found;
      const rows = await list(parts, found.value, outcome, page);
      if (!rows.ok) return rows;
      const language = languageOf(call.request);
      const view = (row: Row) => toRowView(row, found.value, language);
      return ok({ body: toPage(...rows.value, view, afterRow) });
    },

    /**
     * Unmasked, as the file has them: only who brought the file may see them so
     * (infra/docs/domain-rules.md, "Privacy"). Refuses: forbidden.
     */
    async listRefused(call: Call<Endpoint>): Promise<Handled> {
      const found = await find(parts, call);
      if (!found.ok) return found;
      const { actor, fileId } = found.value;
      if (actor.id !== call.actor.id) return refuse('forbidden');
      const rows = await list(parts, found.value, 'refused', call.query as Page);
      if (!rows.ok) return rows;
      const [refused, limit] = rows.value;
      const language = languageOf(call.request);
      const wanted = refused.map((row) => {
        return { place: row.row, view: toRowView(row, found.value, language) };
      });
      const read = await readRefusedRows(parts.files, fileId, parts.kind, wanted);
      const placed = read.map((row, n) => ({ ...row, place: wanted[n]!.place }));
      return ok({ body: toPage(placed, limit, withoutPlace, ({ place }) => [place]) });
    },
  };
}

async function find(
  { imports }: Pick<ImportParts, 'imports'>,
  { params }: Call<Endpoint>,
): Promise<Outcome<ImportDocument, Refused>> {
  const document = await imports.read(params['import']!);
  if (!document || document.projectId !== params['project']) return refuse('not-found');
  return ok(document);
}

/** The rows of a page and one more, and how many it may hold. */
async function list(
  { rows }: Pick<ImportParts, 'rows'>,
  { _id: importId }: ImportDocument,
  outcome: RowOutcome | undefined,
  { cursor, limit = DEFAULT_LIMIT }: Page,
): Promise<Outcome<[Row[], number], Refused>> {
  const after = readCursor(cursor, RowCursor);
  if (!after.ok) return after;
  const filter = { importId, outcome, afterRow: after.value?.[0] ?? 0, most: limit + 1 };
  return ok([await rows.list(filter), limit]);
}

type RowQuery = z.output<typeof ImportRowQuery>;
type Row = KeptInWords<RowResult>;
type Page = Pick<RowQuery, 'cursor' | 'limit'>;

const afterRow = ({ row }: RowResult) => [row];

function withoutPlace<T extends { place: number }>({ place: _place, ...row }: T): Omit<T, 'place'> {
  return row;
}
