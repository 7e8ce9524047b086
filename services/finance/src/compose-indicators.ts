import { indicatorEndpoints } from '@seal/contracts/endpoints/indicators';
import { newId } from '@seal/kernel/ids';
import { identifyBearer } from '@seal/platform/http/guard';
import { serveRows } from '@seal/platform/http/serve-rows';
import type { OpenService } from '@seal/platform/open-service';
import { indicatorHandlers } from './api/indicator-handlers.ts';
import type { IndicatorDeps } from './application/indicator-deps.ts';
import type { FinanceConfig } from './config.ts';
import { createBookFeeds } from './data/book-feeds.ts';
import { createMoneyReader } from './data/money-book.ts';
import { createProjectStore } from './data/project-store.ts';
import { createRemarksStore } from './data/remarks-store.ts';

/** What the indicators, the self-evaluation and the evidence pack work with. */
export function openIndicators(
  { mongo }: Pick<OpenService, 'mongo'>,
  owners: Pick<FinanceConfig, 'registrationUrl' | 'engravingUrl'>,
): IndicatorDeps {
  return {
    readProject: createProjectStore(mongo).read,
    readBook: createBookFeeds(owners),
    readMoney: createMoneyReader(mongo),
    remarks: createRemarksStore(mongo),
    newToken: newId,
  };
}

/** Answers what adds their routes. */
export function composeIndicators(
  { clock, tokens }: Pick<OpenService, 'clock' | 'tokens'>,
  deps: IndicatorDeps,
): (app: Parameters<typeof serveRows>[0]) => void {
  const handlers = indicatorHandlers(deps, () => clock.now());
  return (app) => serveRows(app, indicatorEndpoints, handlers, identifyBearer(tokens));
}
