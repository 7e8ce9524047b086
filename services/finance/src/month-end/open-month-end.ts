import { createHash } from 'node:crypto';
import { newId } from '@seal/kernel/ids';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { MonthEndDeps } from '../application/month-end-deps.ts';
import type { ForecastDeps } from '../application/forecast-deps.ts';
import type { Ledger } from '../budget/module.ts';
import type { FinanceConfig } from '../config.ts';
import { createBookFeeds } from '../data/book-feeds.ts';
import { createForecastReader } from '../data/forecast-reader.ts';
import { createInvoiceStore } from '../data/invoice-store.ts';
import { createMonthStore } from '../data/month-store.ts';
import { createPriceReader } from '../data/order-prices.ts';
import { createPaymentStore } from '../data/payment-store.ts';
import { createRunStore } from '../data/run-store.ts';

/** What invoices, reconciliation, settlement and payment work with. */
export function openMonthEnd(
  { mongo }: Pick<OpenService, 'mongo'>,
  owners: Pick<FinanceConfig, 'registrationUrl' | 'engravingUrl'>,
  { settle, store, readTerms }: Pick<Ledger, 'settle' | 'store' | 'readTerms'>,
): MonthEndDeps & ForecastDeps {
  return {
    invoices: createInvoiceStore(mongo),
    months: createMonthStore(mongo),
    runs: createRunStore(mongo),
    payments: createPaymentStore(mongo),
    readBook: createBookFeeds(owners),
    readPrices: createPriceReader(mongo),
    readTerms,
    settle,
    sumMonths: store.sumMonths,
    newId,
    digest,
    inTurn: createTurns(),
    forecasts: createForecastReader(mongo),
  };
}

/** Text that is hashed at a time: a call for each line takes longer than the hashing. */
const HASHED_CHARACTERS = 65_536;

function digest(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  let some = '';
  for (const text of texts) {
    some += text;
    if (some.length < HASHED_CHARACTERS) continue;
    hash.update(some);
    some = '';
  }
  return hash.update(some).digest('hex');
}

/** One after the other, whatever becomes of the one before. */
function createTurns(): MonthEndDeps['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined);
    return mine;
  };
}
