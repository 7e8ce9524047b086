import type { ImportDocument } from '@seal/platform/imports/import-document';
import type { Headers, ImportKind } from '@seal/platform/imports/import-kind';
import { TableRefused } from '@seal/platform/tables/table-refused';
import type { ExtractContext, ExtractDeps } from './extract-deps.ts';
import { takeExtractRows } from './take-extract-rows.ts';
import { type ExtractColumn, extractColumns } from './extract-columns.ts';

/** The platform's extract (省政务平台数据提取), one row a registration. */
export function registrationImportKind(deps: ExtractDeps): ImportKind<ExtractColumn> {
  return {
    path: 'registration-imports',
    columns: extractColumns,
    checkHeaders: requireTime,
    takeRows: (document, headers, batch) =>
      takeExtractRows(deps, contextOf(document), headers, batch),
    // Done means that the order of every accepted row is placed.
    settle: ({ _id }) => deps.countUnhandled(_id),
  };
}

function contextOf({ _id, projectId, takeOver, actor }: ImportDocument): ExtractContext {
  return { importId: _id, projectId, takeOver, actor };
}

/** Either of two columns says when: without both the file is another one. */
function requireTime(headers: Headers<ExtractColumn>): void {
  if (headers.registeredAt !== undefined || headers.establishedOn !== undefined) return;
  throw new TableRefused('missing-column', 'The header lacks the column 办结时间 or 成立日期.', {
    column: '办结时间',
  });
}
