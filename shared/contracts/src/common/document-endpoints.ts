import { z } from 'zod';
import { get } from '../http/endpoint.ts';
import { IndicatorQuery } from '../finance/indicators.ts';
import { ReconciliationQuery } from '../finance/reconciliation.ts';
import { bookReaders as bureau, type Role } from './roles.ts';

/** The printed and the calculable forms of what the services answer (shared/documents). */
/** Who reads the records of surveys and spot checks: never the engraver. */
const recordReaders: readonly Role[] = ['clerk', ...bureau];

const finance = 'finance' as const;
const engraving = 'engraving' as const;
const month = '/projects/:project/reconciliations/:month';
const order = '/projects/:project/orders/:order';

const pdf = { status: 200, schema: z.unknown(), type: 'application/pdf' };
const xlsx = {
  status: 200,
  schema: z.unknown(),
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const statement = {
  service: finance,
  access: [...bureau, 'engraver'] as readonly Role[],
  summary: 'The monthly reconciliation statement (对账单), amounts also in capitals',
  query: ReconciliationQuery,
};
const differences = {
  ...statement,
  summary: 'The differences of a month, one by one (差异清单)',
};
const budgetExecution = {
  service: finance,
  access: bureau,
  summary: 'The report on the execution of the budget (预算执行报告)',
};
const selfEvaluation = {
  service: finance,
  access: bureau,
  summary: 'The self-evaluation table as it is handed in (绩效自评表)',
  query: IndicatorQuery,
};

export const financeDocumentEndpoints = {
  printStatement: get({ ...statement, path: `${month}/statement.pdf`, answer: pdf }),
  exportStatement: get({ ...statement, path: `${month}/statement.xlsx`, answer: xlsx }),
  printDifferences: get({ ...differences, path: `${month}/differences.pdf`, answer: pdf }),
  exportDifferences: get({ ...differences, path: `${month}/differences.xlsx`, answer: xlsx }),
  printPaymentApplication: get({
    service: finance,
    path: `${month}/payment-application.pdf`,
    access: bureau,
    summary: 'The application for payment of what is settled (支付申请)',
    answer: pdf,
    refusals: ['month-not-settled'],
  }),
  printBudgetExecution: get({
    ...budgetExecution,
    path: '/projects/:project/budget-execution.pdf',
    answer: pdf,
  }),
  exportBudgetExecution: get({
    ...budgetExecution,
    path: '/projects/:project/budget-execution.xlsx',
    answer: xlsx,
  }),
  printSelfEvaluation: get({
    ...selfEvaluation,
    path: '/projects/:project/self-evaluation.pdf',
    answer: pdf,
  }),
  exportSelfEvaluation: get({
    ...selfEvaluation,
    path: '/projects/:project/self-evaluation.xlsx',
    answer: xlsx,
  }),
};

const surveyLog = {
  service: engraving,
  access: recordReaders,
  summary: 'The survey log (调查日志): each answer, without names and remarks',
};
const worksheet = {
  service: engraving,
  access: recordReaders,
  summary: 'The worksheet of a spot check (抽查底稿)',
};

export const engravingDocumentEndpoints = {
  printSurveyLog: get({
    ...surveyLog,
    path: '/projects/:project/survey-log.pdf',
    answer: pdf,
  }),
  exportSurveyLog: get({
    ...surveyLog,
    path: '/projects/:project/survey-log.xlsx',
    answer: xlsx,
  }),
  printSpotCheck: get({
    ...worksheet,
    path: '/projects/:project/spot-checks/:check/worksheet.pdf',
    answer: pdf,
  }),
  exportSpotCheck: get({
    ...worksheet,
    path: '/projects/:project/spot-checks/:check/worksheet.xlsx',
    answer: xlsx,
  }),
  printClaimSlip: get({
    service: engraving,
    path: `${order}/claim-slip.pdf`,
    access: ['clerk'],
    summary: 'The slip that the enterprise takes along at registration (申领单)',
    answer: pdf,
  }),
  printCollectionSlip: get({
    service: engraving,
    path: `${order}/collection-slip.pdf`,
    access: ['clerk', 'engraver'],
    summary: 'The slip that is signed when the seals are taken (领取单)',
    answer: pdf,
  }),
};
