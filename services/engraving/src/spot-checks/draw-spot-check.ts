import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { SpotCheckBody } from '@seal/contracts/engraving/spot-check';
import { newId, newSecret } from '@seal/kernel/ids';
import { spanOfDays } from '@seal/kernel/time/shanghai-time';
import { type Outcome, refuse } from '@seal/kernel/outcome';
import { DRAWING_METHOD, drawSample } from './draw-sample.ts';
import { type SpotCheck, spotCheckFolding } from './spot-check.ts';
import { addRecord } from '@seal/kernel/aggregate/add-record';
import type { ProjectContext } from '@seal/kernel/aggregate/record';
import type { SpotCheckDeps } from './spot-check-deps.ts';

/**
 * Draws a random sample of the orders completed in a span of days. The population is sorted by id,
 * so its seed alone lets anybody draw it again. Refused: not-found (project), nothing-to-check.
 */
export async function drawSpotCheck(
  deps: SpotCheckDeps,
  { projectId, actor, now, repeat }: ProjectContext,
  { seed = newSecret(), size, from, until }: SpotCheckBody,
): Promise<Outcome<SpotCheck, Refused>> {
  if (!(await deps.hasProject(projectId))) return refuse('not-found');
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
