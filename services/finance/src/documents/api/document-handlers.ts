import type { financeDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { budgetExecutionContent } from '@seal/documents/content/budget-execution-content';
import { differencesContent } from '@seal/documents/content/differences-content';
import type { DocumentContent } from '@seal/documents/content/document-content';
import { paymentApplicationContent } from '@seal/documents/content/payment-application-content';
import { selfEvaluationContent } from '@seal/documents/content/self-evaluation-content';
import { statementContent } from '@seal/documents/content/statement-content';
import { type DocumentFormat, sendDocument } from '@seal/documents/send-document';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import type { Call, Handler, Handlers } from '@seal/platform/http/call';
import { bearerOf } from '@seal/platform/http/guard';
import { readBudget } from '../../budget/exports.ts';
import { viewBudget } from '../../budget/module.ts';
import { type IndicatorDeps, decideAsOf, readSelfEvaluation } from '../../indicators/exports.ts';
import { viewInvoice } from '../../invoices/module.ts';
import { viewReconciliation, viewSettlement } from '../../reconciliation/module.ts';
import {
  type SettlementDeps,
  readAllPayments,
  readNamedInvoices,
  readPrintedInvoices,
  readPrintedMonth,
} from '../../settlement/exports.ts';
import { viewPayment } from '../../settlement/module.ts';

export interface DocumentDeps {
  monthEnd: SettlementDeps;
  indicators: IndicatorDeps;
  budget: Parameters<typeof readBudget>[0];
}

type Rows = typeof financeDocumentEndpoints;

/** What a document says, and the name of its file. */
type Drawn = Outcome<{ name: string; content: DocumentContent }, Refused>;

/** Statements, applications, reports: as PDF and, where they are tables, as XLSX. */
export function documentHandlers(deps: DocumentDeps, now: () => Date): Handlers<Rows> {
  const { monthEnd } = deps;
  function send<E extends Rows[keyof Rows]>(
    format: DocumentFormat,
    draw: (call: Call<E>) => Promise<Drawn>,
  ): Handler<E> {
    return async (call) => {
      const drawn = await draw(call);
      if (!drawn.ok) return drawn;
      const { name, content } = drawn.value;
      await sendDocument(call.response, format, name, content, now());
      return ok({ body: undefined });
    };
  }
  const statement = (call: Call<Rows['printStatement']>) => drawStatement(monthEnd, call);
  const differences = (call: Call<Rows['printStatement']>) => drawDifferences(monthEnd, call);
  const execution = (call: Call<Rows['printBudgetExecution']>) => drawExecution(deps, call, now());
  const evaluation = (call: Call<Rows['printSelfEvaluation']>) =>
    drawEvaluation(deps.indicators, call, now());
  return {
    printStatement: send('pdf', statement),
    exportStatement: send('xlsx', statement),
    printDifferences: send('pdf', differences),
    exportDifferences: send('xlsx', differences),
    printPaymentApplication: send('pdf', (call) => drawPaymentApplication(monthEnd, call)),
    printBudgetExecution: send('pdf', execution),
    exportBudgetExecution: send('xlsx', execution),
    printSelfEvaluation: send('pdf', evaluation),
    exportSelfEvaluation: send('xlsx', evaluation),
  };
}

type MonthCall = Call<Rows['printStatement']>;

const askedOf = ({ params, query }: MonthCall) => ({
  projectId: params['project']!,
  month: params['month']!,
  version: query.version,
});

async function drawStatement(deps: SettlementDeps, call: MonthCall): Promise<Drawn> {
  const asked = askedOf(call);
  const read = await readPrintedMonth(deps, asked);
  if (!read.ok) return read;
  const { terms, reading } = read.value;
  const invoices = (await readPrintedInvoices(deps, reading)).map(({ invoice, lines }) => ({
    ...viewInvoice(invoice),
    lines,
  }));
  const reconciliation = viewReconciliation(reading);
  const content = statementContent({ project: terms, reconciliation, invoices });
  return ok({ name: `statement-${asked.projectId}-${asked.month}`, content });
}

async function drawDifferences(deps: SettlementDeps, call: MonthCall): Promise<Drawn> {
  const asked = askedOf(call);
  const read = await readPrintedMonth(deps, asked);
  if (!read.ok) return read;
  const { terms, reading } = read.value;
  const invoiceNumbers = await readNamedInvoices(deps, reading);
  const reconciliation = viewReconciliation(reading);
  const content = differencesContent({ project: terms, reconciliation, invoiceNumbers });
  return ok({ name: `differences-${asked.projectId}-${asked.month}`, content });
}

async function drawPaymentApplication(
  deps: SettlementDeps,
  { params }: Pick<MonthCall, 'params'>,
): Promise<Drawn> {
  const projectId = params['project']!;
  const month = params['month']!;
  const found = await deps.months.read(projectId, month);
  if (found && found.state !== 'settled') return refuse('month-not-settled');
  const version = found?.settlement?.runVersion;
  const read = await readPrintedMonth(deps, { projectId, month, version });
  if (!read.ok) return read;
  const { terms, reading } = read.value;
  const settlement = viewSettlement(reading.month, reading.sums.paidFen);
  if (settlement?.status !== 'settled') return refuse('month-not-settled');
  const payments = (await readAllPayments(deps, projectId, month)).map(viewPayment);
  const ids = reading.result.invoices.map((it) => it.invoiceId);
  const invoices = (await deps.invoices.readMany(ids)).map(viewInvoice);
  const content = paymentApplicationContent({ project: terms, settlement, payments, invoices });
  return ok({ name: `payment-application-${projectId}-${month}`, content });
}

async function drawExecution(
  { budget, monthEnd }: DocumentDeps,
  { params }: Pick<MonthCall, 'params'>,
  now: Date,
): Promise<Drawn> {
  const projectId = params['project']!;
  const reading = await readBudget(budget, projectId);
  if (!reading.ok) return reading;
  const payments = (await readAllPayments(monthEnd, projectId)).map(viewPayment);
  const content = budgetExecutionContent({
    project: reading.value.terms,
    budget: viewBudget(reading.value),
    payments,
    asOf: shanghaiDay(now),
  });
  return ok({ name: `budget-execution-${projectId}`, content });
}

async function drawEvaluation(
  deps: IndicatorDeps,
  { params, query, request }: Call<Rows['printSelfEvaluation']>,
  now: Date,
): Promise<Drawn> {
  const projectId = params['project']!;
  const asOf = decideAsOf(query.asOf, now);
  const table = await readSelfEvaluation(deps, {
    projectId,
    bearer: bearerOf(request) ?? '',
    asOf,
  });
  if (!table.ok) return table;
  const content = selfEvaluationContent(table.value);
  return ok({ name: `self-evaluation-${projectId}`, content });
}
