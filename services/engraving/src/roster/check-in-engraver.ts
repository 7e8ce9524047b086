import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { shanghaiDay } from '@seal/kernel/time/shanghai-time';
import type { CheckIn } from './check-in.ts';
import type { ProjectContext } from '@seal/kernel/aggregate/record';
import type { RosterDeps } from './roster-deps.ts';

/**
 * The stationed engraver is in the hall today. Once a day: a second time is answered with the
 * first, and so is a repeated key, whatever day it is by then. Refused: not-found (project).
 */
export async function checkInEngraver(
  { project, checkIns }: Pick<RosterDeps, 'project' | 'checkIns'>,
  { projectId, actor, now, repeat }: ProjectContext,
): Promise<Outcome<{ checkIn: CheckIn; known: boolean }, Refused>> {
  if (!(await project(projectId))) return refuse('not-found');
  const day = shanghaiDay(now);
  const checkIn: CheckIn = {
    _id: `${projectId}/${day}/${actor.id}`,
    projectId,
    day,
    accountId: actor.id,
    engraver: actor.name,
    checkedInAt: now,
    ...(repeat ? { creationKey: repeat.key } : {}),
  };
  if (await checkIns.insert(checkIn)) return ok({ checkIn, known: false });
  const repeated = repeat && (await checkIns.findByKey(repeat.key));
  if (repeated && repeated.projectId !== projectId) return refuse('idempotency-key-reused');
  const first = repeated ?? (await checkIns.read(checkIn._id));
  if (!first) throw new Error(`${checkIn._id} was neither inserted nor there`);
  return ok({ checkIn: first, known: true });
}
