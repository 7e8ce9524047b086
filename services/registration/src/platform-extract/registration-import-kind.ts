import type { ImportDocument } from '@seal/tabular/imports/import-document';
import type { ImportKind } from '@seal/tabular/imports/import-kind';
import type { ExtractContext, ExtractDeps } from './extract-deps.ts';
import { takeExtractRows } from './take-extract-rows.ts';
import { type ExtractColumn, extractColumns, extractTimes } from './extract-columns.ts';

/** The platform's extract (省政务平台数据提取), one row a registration. */
export function registrationImportKind(deps: ExtractDeps): ImportKind<ExtractColumn> {
  return {
    path: 'registration-imports',
    columns: extractColumns,
    oneOf: [extractTimes],
    takeRows: (document, headers, batch) =>
      takeExtractRows(deps, contextOf(document), headers, batch),
    // Done means that the order of every accepted row is placed.
    settle: ({ _id }) => deps.countUnhandled(_id),
  };
}

function contextOf({ _id, projectId, takeOver, actor }: ImportDocument): ExtractContext {
  return { importId: _id, projectId, takeOver, actor };
}
