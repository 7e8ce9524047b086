import type { Endpoint } from './endpoint.ts';
import { accountHelpEndpoints } from '../console/account-help-endpoints.ts';
import {
  orderHistoryEndpoints,
  registrationHistoryEndpoints,
  verificationOperations,
} from '../common/audit-endpoints.ts';
import {
  calendarEndpoints,
  previewEndpoints,
  stateOperations,
} from '../common/administration-endpoints.ts';
import {
  ledgerBookEndpoints,
  orderBookEndpoints,
  registrationBookEndpoints,
} from '../common/book-endpoints.ts';
import { consoleEndpoints } from '../console/console-endpoints.ts';
import {
  engravingDocumentEndpoints,
  financeDocumentEndpoints,
} from '../common/document-endpoints.ts';
import { caseEndpoints } from '../engraving/case-endpoints.ts';
import { rosterEndpoints } from '../engraving/roster-endpoints.ts';
import { spotCheckEndpoints } from '../engraving/spot-check-endpoints.ts';
import { engravingEndpoints, ledgerEndpoints } from '../engraving/order-endpoints.ts';
import { budgetEndpoints } from '../finance/budget-endpoints.ts';
import { projectEndpoints } from '../projects/project-endpoints.ts';
import { evidenceEndpoints, indicatorEndpoints } from '../finance/indicator-endpoints.ts';
import { liveEndpoints } from '../engraving/live-endpoints.ts';
import {
  forecastEndpoints,
  invoiceEndpoints,
  reconciliationEndpoints,
  settlementEndpoints,
} from '../finance/month-end-endpoints.ts';
import { extractEndpoints, registrationEndpoints } from '../registration/registration-endpoints.ts';
import { satisfactionEndpoints } from '../engraving/satisfaction-endpoints.ts';

/** The policy table, whole: operation → row. */
export const policyTable = {
  ...consoleEndpoints,
  ...accountHelpEndpoints,
  ...registrationEndpoints,
  ...extractEndpoints,
  ...registrationBookEndpoints,
  ...engravingEndpoints,
  ...ledgerEndpoints,
  ...orderBookEndpoints,
  ...ledgerBookEndpoints,
  ...liveEndpoints,
  ...satisfactionEndpoints,
  ...caseEndpoints,
  ...rosterEndpoints,
  ...spotCheckEndpoints,
  ...projectEndpoints,
  ...budgetEndpoints,
  ...invoiceEndpoints,
  ...reconciliationEndpoints,
  ...settlementEndpoints,
  ...forecastEndpoints,
  ...indicatorEndpoints,
  ...evidenceEndpoints,
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
  Endpoint,
])[];
