import { type ReleaseDeps, releaseHeld } from '../application/release-held.ts';
import type { ProjectStore } from '../../projects/exports.ts';

/** How many projects are read at a time; there are a few a year. */
const PAGE = 100;

/**
 * The net under everything that releases held orders at once: money that came in while a process
 * died, a price that was agreed afterwards, a generation left pending.
 */
export async function sweepHeld(
  deps: ReleaseDeps & { projects: Pick<ProjectStore, 'list'> },
): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const projects = await deps.projects.list(after, PAGE);
    for (const { _id } of projects) await releaseHeld(deps, _id);
    if (projects.length < PAGE) return;
    after = projects.at(-1)?._id;
  }
}
