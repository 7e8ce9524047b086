import type { AnyEndpoint } from '../endpoint.ts';
import { accountHelpEndpoints } from './account-help.ts';
import {
  orderHistoryEndpoints,
  registrationHistoryEndpoints,
  verificationOperations,
} from './audit.ts';
import { calendarEndpoints, previewEndpoints, stateOperations } from './administration.ts';
import { engravingBookEndpoints, registrationBookEndpoints } from './books.ts';
import { consoleEndpoints } from './console.ts';
import { engravingDocumentEndpoints, financeDocumentEndpoints } from './documents.ts';
import { engraverCheckEndpoints } from './engraver-checks.ts';
import { engravingEndpoints, ledgerEndpoints } from './engraving.ts';
import { budgetEndpoints, projectEndpoints } from './finance.ts';
import { indicatorEndpoints } from './indicators.ts';
import { liveEndpoints } from './live.ts';
import {
  invoiceEndpoints,
  reconciliationEndpoints,
  settlementEndpoints,
} from './reconciliation.ts';
import { extractEndpoints, registrationEndpoints } from './registration.ts';
import { satisfactionEndpoints } from './satisfaction.ts';

/** The policy table, whole: operation → row. */
export const policyTable = {
  ...consoleEndpoints,
  ...accountHelpEndpoints,
  ...registrationEndpoints,
  ...extractEndpoints,
  ...registrationBookEndpoints,
  ...engravingEndpoints,
  ...ledgerEndpoints,
  ...engravingBookEndpoints,
  ...liveEndpoints,
  ...satisfactionEndpoints,
  ...engraverCheckEndpoints,
  ...projectEndpoints,
  ...budgetEndpoints,
  ...invoiceEndpoints,
  ...reconciliationEndpoints,
  ...settlementEndpoints,
  ...indicatorEndpoints,
  ...engravingDocumentEndpoints,
  ...financeDocumentEndpoints,
  ...previewEndpoints,
  ...calendarEndpoints,
  ...stateOperations,
  ...verificationOperations,
  ...orderHistoryEndpoints,
  ...registrationHistoryEndpoints,
};

export const policyRows = Object.entries(policyTable) as unknown as readonly (readonly [
  string,
  AnyEndpoint,
])[];
