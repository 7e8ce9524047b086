import type { engravingDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Rating as RatingAnswer } from '@seal/contracts/engraving/satisfaction';
import type { DocumentContent } from '@seal/documents/content/document-content';
import { claimSlipContent, collectionSlipContent } from '@seal/documents/content/slip-content';
import { spotCheckContent } from '@seal/documents/content/spot-check-content';
import { surveyLogContent } from '@seal/documents/content/survey-log-content';
import { type DocumentFormat, sendDocument } from '@seal/documents/send-document';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Call, Handled, Handlers } from '@seal/platform/http/call';
import type { Project } from '@seal/contracts/projects/project';
import type { EngravingDeps } from '../orders/exports.ts';
import { type SatisfactionDeps, reckonSatisfaction } from '../satisfaction/exports.ts';
import { toRatingView } from '../satisfaction/module.ts';
import { type SpotChecksModule, toSpotCheckView } from '../spot-checks/module.ts';
import { toOrderView } from '../orders/module.ts';

export interface DocumentDeps {
  orders: Pick<EngravingDeps['orders'], 'read' | 'readMany'>;
  project(id: string): Promise<Project | undefined>;
  satisfaction: SatisfactionDeps;
  spotChecks: Pick<SpotChecksModule['spotChecks'], 'read'>;
  /** The console as enterprises reach it, without a slash at its end, where it is told. */
  publicUrl: string | undefined;
}

/** What a document says, and the name of its file. */
type Drawn = Outcome<{ name: string; content: DocumentContent }, Refused>;

/** Slips, the survey log and worksheets, as PDF and, where they are tables, as XLSX. */
export function documentHandlers(
  deps: DocumentDeps,
  now: () => Date,
): Handlers<typeof engravingDocumentEndpoints> {
  const send =
    (format: DocumentFormat, draw: (deps: DocumentDeps, call: Call<Endpoint>) => Promise<Drawn>) =>
    async (call: Call<Endpoint>): Promise<Handled> => {
      const drawn = await draw(deps, call);
      if (!drawn.ok) return drawn;
      const { name, content } = drawn.value;
      await sendDocument(call.response, format, name, content, now());
      return ok({ body: undefined });
    };
  const survey = (_deps: DocumentDeps, call: Call<Endpoint>) => drawSurveyLog(deps, call, now());
  return {
    printSurveyLog: send('pdf', survey),
    exportSurveyLog: send('xlsx', survey),
    printSpotCheck: send('pdf', drawSpotCheck),
    exportSpotCheck: send('xlsx', drawSpotCheck),
    printClaimSlip: send('pdf', (_deps, call) => drawSlip(deps, call, 'claim-slip')),
    printCollectionSlip: send('pdf', (_deps, call) => drawSlip(deps, call, 'collection-slip')),
  };
}

async function drawSlip(
  { orders, project: readProject, publicUrl }: DocumentDeps,
  { params, actor }: Call<Endpoint>,
  kind: 'claim-slip' | 'collection-slip',
): Promise<Drawn> {
  const order = await orders.read(params['order']!);
  const project = await readProject(params['project']!);
  if (!project || order?.projectId !== project.id) return refuse('not-found');
  const view = toOrderView(order, actor);
  const url = publicUrl && view.publicPath ? publicUrl + view.publicPath : null;
  const draw = kind === 'claim-slip' ? claimSlipContent : collectionSlipContent;
  const content = draw({ project, order: view, publicUrl: url });
  return ok({ name: `${kind}-${order.orderNumber}`, content });
}

/**
 * Ratings that one log holds. More would keep the process busy for seconds; the rest is in the book
 * of ratings, and the totals count all.
 */
const MOST_RATINGS = 20_000;

async function drawSurveyLog(
  { project: readProject, satisfaction: { ratings, orders } }: DocumentDeps,
  { params }: Call<Endpoint>,
  asOf: Date,
): Promise<Drawn> {
  const projectId = params['project']!;
  const project = await readProject(projectId);
  if (!project) return refuse('not-found');
  const [counted, collected] = await Promise.all([
    ratings.count(projectId, asOf),
    orders.countCollected(projectId),
  ]);
  const satisfaction = reckonSatisfaction({ ...counted, collected }, project, asOf);
  const shown: RatingAnswer[] = [];
  for await (const rating of ratings.all(projectId)) {
    shown.push(toRatingView(rating, asOf, false));
    if (shown.length === MOST_RATINGS) break;
  }
  const content = surveyLogContent({ project, satisfaction, ratings: shown });
  return ok({ name: `survey-log-${projectId}`, content });
}

async function drawSpotCheck(
  { orders, project: readProject, spotChecks }: DocumentDeps,
  { params }: Call<Endpoint>,
): Promise<Drawn> {
  const [project, found] = await Promise.all([
    readProject(params['project']!),
    spotChecks.read(params['check']!),
  ]);
  if (!project || found?.projectId !== project.id) return refuse('not-found');
  const check = toSpotCheckView(found);
  const drawn = await orders.readMany(check.rows.map((row) => row.orderId));
  const seals = new Map(drawn.flatMap((order) => (order ? [[order._id, order.seals]] : [])));
  return ok({
    name: `spot-check-${check.id}`,
    content: spotCheckContent({ project, check, seals }),
  });
}
