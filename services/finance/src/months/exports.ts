/** What other modules of this service may know of this one. */
export { changeMonth } from './application/change-month.ts';
export type {
  AskedOfMonth,
  ListQuery,
  MonthSummary,
  MonthsDeps,
} from './application/months-deps.ts';
export {
  type WorkAct,
  decideApproval,
  decideChecked,
  decideGivingUp,
  decideInvoice,
  decideInvoiceWithdrawal,
  decidePreparation,
  decideReopened,
  decideReopening,
  decideRun,
  decideSettled,
  decideWork,
} from './domain/decide-month.ts';
export { emptyMonth, judgeActs } from './domain/judge-acts.ts';
export type { InvoiceFigures, MonthResult, SetsAndFen } from './domain/month-result.ts';
export {
  type MonthDocument,
  type MonthStanding,
  type RunRef,
  type Signature,
  type Work,
  isLocked,
  monthFolding,
  newestRun,
} from './domain/month.ts';
