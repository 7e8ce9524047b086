import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { indicatorEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Call, Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { bearerOf } from '@seal/platform/http/guard';
import { z } from 'zod';
import { changeRemarks } from '../application/change-remarks.ts';
import type { IndicatorDeps } from '../application/indicator-deps.ts';
import {
  readIndicatorRecords,
  readIndicators,
  readSelfEvaluation,
} from '../application/read-indicators.ts';
import { decideAsOf } from '../domain/compute-indicators.ts';
import { toRemarks } from '../domain/evaluation-remarks.ts';
import type { Judged } from '../domain/judged.ts';
import { viewRecord, viewRemarks } from './evaluation-view.ts';

const AfterKey = z.tuple([z.string()]);

type Asked = Pick<Call<Endpoint>, 'params' | 'request'> & { query: { asOf?: string | undefined } };

export function indicatorHandlers(
  deps: IndicatorDeps,
  now: () => Date,
): Handlers<typeof indicatorEndpoints> {
  const inputOf = ({ params, query, request }: Asked) => ({
    projectId: params['project']!,
    bearer: bearerOf(request) ?? '',
    asOf: decideAsOf(query.asOf, now()),
  });
  return {
    async readIndicators(call) {
      const reading = await readIndicators(deps, inputOf(call));
      return reading.ok ? ok({ body: reading.value.figures }) : reading;
    },

    async listIndicatorRecords(call) {
      const { part, reason, cursor, limit = DEFAULT_LIMIT } = call.query;
      const after = readCursor(cursor, AfterKey);
      if (!after.ok) return after;
      const number = Number(call.params['indicator']);
      const records = await readIndicatorRecords(deps, { ...inputOf(call), number });
      if (!records.ok) return records;
      const isWanted = (it: Judged) =>
        (part === undefined || isIn(it, part)) &&
        (reason === undefined || it.reason === reason) &&
        (after.value === undefined || it.key > after.value[0]);
      const found = records.value.filter(isWanted).slice(0, limit + 1);
      return ok({ body: toPage(found, limit, viewRecord, (it) => [it.key]) });
    },

    async readSelfEvaluation(call) {
      const table = await readSelfEvaluation(deps, inputOf(call));
      return table.ok ? ok({ body: table.value, version: table.value.version }) : table;
    },

    async readEvaluationRemarks({ params }) {
      const projectId = params['project']!;
      const [project, written] = await Promise.all([
        deps.readProject(projectId),
        deps.remarks.read(projectId),
      ]);
      if (!project) return refuse('not-found');
      return ok({ body: viewRemarks(written), version: written?.version ?? 0 });
    },

    async changeEvaluationRemarks({ params, body, ifMatch, actor }) {
      const projectId = params['project']!;
      const remarks = toRemarks(body);
      const input = { projectId, remarks, ifMatch, actor, now: now() };
      const written = await changeRemarks(deps, input);
      if (!written.ok) return written;
      return ok({ body: viewRemarks(written.value), version: written.value.version });
    },
  };
}

function isIn({ part }: Judged, wanted: string): boolean {
  return wanted === 'denominator' ? part !== 'excluded' : part === wanted;
}
