import { registrationEndpoints } from '@seal/contracts/registration/registration-endpoints';
import type { EntitlementReason, Registration } from '@seal/contracts/registration/registration';
import { shanghaiYear } from '@seal/kernel/time/shanghai-time';
import { categoryOf, checkUscc, type UsccCheck } from '@seal/kernel/uscc';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';

export interface Verdict {
  state: 'empty' | 'wrong' | 'checking' | 'granted' | 'refused';
  check: UsccCheck | undefined;
  reason?: EntitlementReason;
  earlier?: Registration;
}

/**
 * What the service will say, said beforehand: the same rules in the same order as far as they go by
 * the code and the project, and the registrations there are. The service's own answer counts.
 */
export function useVerdict(code: string, firstOpening: boolean): Verdict {
  const project = useProject();
  const check =
    code.trim() === '' ? undefined : checkUscc(code, { division: project.divisionCode });
  const uscc = check?.ok ? check.uscc : '';
  const known = useQuery({
    queryKey: ['registrations', project.id, 'of', uscc],
    queryFn: ({ signal }) =>
      call(registrationEndpoints.listRegistrations, {
        params: { project: project.id },
        query: { q: uscc, limit: '20' },
        signal,
      }),
    enabled: uscc !== '',
    staleTime: 0,
  });
  if (!check) return { state: 'empty', check };
  if (!check.ok) return { state: 'wrong', check };
  const year = shanghaiYear(new Date(serverNow()));
  if (!firstOpening) return { state: 'refused', check, reason: 'not-first-opening' };
  if (!project.eligibleCategories.includes(categoryOf(uscc))) {
    return { state: 'refused', check, reason: 'category-not-eligible' };
  }
  if (project.fiscalYear !== year) {
    return { state: 'refused', check, reason: 'outside-fiscal-year' };
  }
  if (!known.data) return { state: 'checking', check };
  const earlier = known.data.items.find(
    (it) => it.uscc === uscc && it.status === 'active' && it.entitlement.granted,
  );
  if (earlier) return { state: 'refused', check, reason: 'already-served', earlier };
  return { state: 'granted', check };
}
