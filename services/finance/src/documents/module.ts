import { financeDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import { type Module, routes } from '@seal/platform/runtime/module';
import { type DocumentDeps, documentHandlers } from './api/document-handlers.ts';

/** What finance prints and exports. */
export function openDocuments(deps: DocumentDeps, now: () => Date): Module {
  return { routes: [routes(financeDocumentEndpoints, documentHandlers(deps, now))] };
}
