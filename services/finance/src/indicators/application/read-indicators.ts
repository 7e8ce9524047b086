import type { Refused } from '@seal/contracts/http/error-catalogue';
import {
  type Indicators,
  RULES_VERSION,
  type SelfEvaluation,
} from '@seal/contracts/finance/indicators';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { computeIndicators, judgeIndicator } from '../domain/compute-indicators.ts';
import { evaluate } from '../domain/evaluate.ts';
import { gatherFacts } from '../domain/facts.ts';
import type { IndicatorBooks } from '../domain/indicator-books.ts';
import { sumYearMoney } from '../domain/judge-execution.ts';
import type { Judged } from '../domain/judged.ts';
import { indicatorRules } from '../domain/rules.ts';
import { everyBook, gatherBooks } from './gather-books.ts';
import type { IndicatorDeps } from './indicator-deps.ts';
import type { ProjectDocument } from '../../projects/exports.ts';

export interface IndicatorInput {
  projectId: string;
  /** The caller's own token: the books are read with it. */
  bearer: string;
  asOf: Date;
}

export interface IndicatorReading {
  project: ProjectDocument;
  books: IndicatorBooks;
  figures: Indicators;
}

/** The indicators as of an instant, with the books behind them. Refuses: not-found, unavailable. */
export async function readIndicators(
  deps: IndicatorDeps,
  { projectId, bearer, asOf }: IndicatorInput,
): Promise<Outcome<IndicatorReading, Refused>> {
  const project = await deps.readProject(projectId);
  if (!project) return refuse('not-found');
  const books = await gatherBooks(deps, projectId, bearer, everyBook);
  if (!books.ok) return books;
  const computed = computeIndicators(books.value, project.terms, asOf);
  const figures = { ...computed, termsVersion: project.version };
  return ok({ project, books: books.value, figures });
}

/** The records behind one figure, in order of key. Refuses: not-found, unavailable. */
export async function readIndicatorRecords(
  deps: IndicatorDeps,
  { projectId, bearer, asOf, number }: IndicatorInput & { number: number },
): Promise<Outcome<Judged[], Refused>> {
  const project = await deps.readProject(projectId);
  const isListed = project?.terms.indicators.some((it) => it.number === number);
  if (!project || !isListed) return refuse('not-found');
  const wanted = indicatorRules[number]?.books ?? [];
  const books = await gatherBooks(deps, projectId, bearer, wanted);
  if (!books.ok) return books;
  return ok(judgeIndicator(gatherFacts(books.value, project.terms, asOf), number));
}

/** The self-evaluation table with what people wrote to it. Refuses: not-found, unavailable. */
export async function readSelfEvaluation(
  deps: IndicatorDeps,
  input: IndicatorInput,
): Promise<Outcome<SelfEvaluation, Refused>> {
  const [reading, written] = await Promise.all([
    readIndicators(deps, input),
    deps.remarks.read(input.projectId),
  ]);
  if (!reading.ok) return reading;
  const { project, books, figures } = reading.value;
  const { terms, version: termsVersion } = project;
  const { code, name, unit, fiscalYear } = terms;
  const money = sumYearMoney(gatherFacts(books, terms, input.asOf));
  const remarks = written?.remarks ?? {};
  return ok({
    project: { id: project._id, code, name, unit, fiscalYear },
    asOf: figures.asOf,
    rulesVersion: RULES_VERSION,
    termsVersion,
    ...evaluate({ terms, figures: figures.items, money, remarks }),
    version: written?.version ?? 0,
  });
}
