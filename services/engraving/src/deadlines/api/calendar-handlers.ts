import type { calendarEndpoints } from '@seal/contracts/common/administration-endpoints';
import type { Project } from '@seal/contracts/projects/project';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import { hallYear } from '../domain/hall-year.ts';

export function calendarHandlers(
  readProject: (id: string) => Promise<Project | undefined>,
  now: () => Date,
): Handlers<typeof calendarEndpoints> {
  return {
    async readCalendar({ params, query }) {
      const project = await readProject(params['project']!);
      if (!project) return refuse('not-found');
      return ok({ body: hallYear(Number(query.year), project.deadline.hours, now()) });
    },
  };
}
