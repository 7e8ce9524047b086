import { financeDocumentEndpoints } from '@seal/contracts/endpoints/documents';
import { identifyBearer } from '@seal/platform/http/guard';
import { serveRows } from '@seal/platform/http/serve-rows';
import type { OpenService } from '@seal/platform/open-service';
import { type DocumentDeps, documentHandlers } from './api/document-handlers.ts';

/** Answers what adds the routes of the documents that finance prints. */
export function composeDocuments(
  { clock, tokens }: Pick<OpenService, 'clock' | 'tokens'>,
  deps: DocumentDeps,
): (app: Parameters<typeof serveRows>[0]) => void {
  const handlers = documentHandlers(deps, () => clock.now());
  return (app) => serveRows(app, financeDocumentEndpoints, handlers, identifyBearer(tokens));
}
