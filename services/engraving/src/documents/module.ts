import { engravingDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import { type Module, routes } from '@seal/platform/runtime/module';
import { type DocumentDeps, documentHandlers } from '../api/document-handlers.ts';

/** Slips, the survey log and worksheets. */
export function openDocuments(deps: DocumentDeps, now: () => Date): Module {
  return { routes: [routes(engravingDocumentEndpoints, documentHandlers(deps, now))] };
}
