import { z } from 'zod';
import { get, put } from '../http/endpoint.ts';
import {
  EvaluationRemarks,
  EvaluationRemarksBody,
  IndicatorQuery,
  IndicatorRecordPage,
  IndicatorRecordQuery,
  Indicators,
  SelfEvaluation,
} from './indicators.ts';

const service = 'finance' as const;
/** Who may read the books that the figures are reckoned from. */
const access = ['finance', 'approver', 'administrator', 'auditor'] as const;

export const indicatorEndpoints = {
  readIndicators: get({
    service,
    path: '/projects/:project/indicators',
    access,
    summary: 'The nine indicators as of a day, each with its formula, exclusions and evidence',
    query: IndicatorQuery,
    answer: { status: 200, schema: Indicators },
  }),
  listIndicatorRecords: get({
    service,
    path: '/projects/:project/indicators/:indicator/orders',
    access,
    summary: 'What is behind a figure, down to the single order',
    query: IndicatorRecordQuery,
    answer: { status: 200, schema: IndicatorRecordPage },
    refusals: ['invalid-cursor'],
  }),
  readSelfEvaluation: get({
    service,
    path: '/projects/:project/self-evaluation',
    access,
    summary: 'The self-evaluation table (绩效自评表) with its scores',
    query: IndicatorQuery,
    answer: { status: 200, schema: SelfEvaluation },
  }),
  readEvaluationRemarks: get({
    service,
    path: '/projects/:project/self-evaluation/remarks',
    access,
    summary: 'Reasons for deviations, and what is done about them',
    answer: { status: 200, schema: EvaluationRemarks },
  }),
  changeEvaluationRemarks: put({
    service,
    path: '/projects/:project/self-evaluation/remarks',
    access: ['finance', 'administrator'],
    summary: 'Fill in the reasons and measures of the self-evaluation table',
    body: EvaluationRemarksBody,
    answer: { status: 200, schema: EvaluationRemarks },
    refusals: ['precondition-required', 'version-mismatch'],
  }),
};

/** What proves a year's figures without the database. */
export const evidenceEndpoints = {
  readEvidencePack: get({
    service,
    path: '/projects/:project/evidence-pack.zip',
    access,
    summary: 'The books, terms and figures with a SHA-256 manifest, to be recomputed anywhere',
    query: IndicatorQuery,
    answer: { status: 200, schema: z.unknown(), type: 'application/zip' },
  }),
};
