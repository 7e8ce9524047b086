import type { evidenceEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import { ok } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { bearerOf } from '@seal/platform/http/guard';
import { streamEvidencePack } from './stream-evidence-pack.ts';
import { type IndicatorDeps, decideAsOf, readIndicators } from '../../indicators/exports.ts';

export function evidenceHandlers(
  deps: IndicatorDeps,
  now: () => Date,
): Handlers<typeof evidenceEndpoints> {
  return {
    async readEvidencePack({ params, query, request, response }) {
      const projectId = params['project']!;
      const asOf = decideAsOf(query.asOf, now());
      const bearer = bearerOf(request) ?? '';
      const reading = await readIndicators(deps, { projectId, bearer, asOf });
      if (!reading.ok) return reading;
      await streamEvidencePack(response, reading.value);
      return ok({ body: undefined });
    },
  };
}
