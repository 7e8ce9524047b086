import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { SpotCheckBody } from '@seal/contracts/engraving/spot-check';
import { newId, newSecret } from '@seal/kernel/ids';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import { spanOfDays } from '../domain/check-in.ts';
import { DRAWING_METHOD, drawSample } from '../domain/draw-sample.ts';
import { type SpotCheck, spotCheckFolding } from '../domain/spot-check.ts';
import { addRecord } from './add-record.ts';
import type { AskedNew, RecordDeps } from './record-deps.ts';

/**
 * Draws a random sample of the orders completed in a span of days. The population is sorted by id,
 * so its seed alone lets anybody draw it again. Refused: not-found (project), nothing-to-check.
 */
export async function drawSpotCheck(
  deps: Pick<RecordDeps, 'project' | 'orders' | 'spotChecks' | 'sha256'>,
  { projectId, actor, now, repeat }: AskedNew,
  { seed = newSecret(), size, from, until }: SpotCheckBody,
): Promise<Outcome<SpotCheck, Refused>> {
  if (!(await deps.project(projectId))) return refuse('not-found');
  const span = spanOfDays(from, until);
  const population = await deps.orders.completedBetween(projectId, span.from, span.before);
  const ids = drawSample(population, size, seed, deps.sha256);
  if (ids.length === 0) return refuse('nothing-to-check');
  const { id, name } = actor;
  const stamp = { version: 1, act: 'drawn', actor: { id, name }, at: now, token: newId() };
  const check: SpotCheck = {
    _id: newId(),
    projectId,
    seed,
    method: DRAWING_METHOD,
    from,
    until,
    population: population.length,
    populationDigest: deps.sha256(population.join('\n')),
    drawnAt: now,
    drawn: await deps.orders.readDrawn(ids),
    results: [],
    version: 1,
    history: [{ ...stamp, data: { results: [] }, ...repeat }],
    ...(repeat ? { creationKey: repeat.key } : {}),
  };
  return addRecord(deps.spotChecks, check, repeat, spotCheckFolding);
}
