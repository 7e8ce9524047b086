import type { verificationEndpoints } from '@seal/contracts/common/audit-endpoints';
import type { Verification } from '@seal/contracts/common/verification';
import { ok } from '@seal/kernel/outcome';
import type { Handlers } from '../http/handler.ts';
import type { Finding } from '../mongo/find-history-gaps.ts';
import type { OpenService } from './open-service.ts';

/** A live system is this far behind itself at the most; what is older must be settled. */
const UNDER_WAY_MS = 60_000;

/** Shorter: each look at the screen reads the whole database. Longer: one reads old news. */
const KEPT_MS = 300_000;

/** More would fill the screen and say no more. */
const MOST_SHOWN = 50;

interface Given {
  /** All that is wrong, of what was told before that. */
  verify(handledBefore: Date): Promise<Finding[]>;
  /** The names of what `verify` looks at. */
  checks: readonly string[];
}

/**
 * The checks of `npm run verify`, run for a screen. One at a time a process, however many ask; the
 * result is kept a few minutes. It lives in this process: another one checks for itself.
 */
export function verificationHandlers(
  { clock, log }: Pick<OpenService, 'clock' | 'log'>,
  { verify, checks }: Given,
): Handlers<(typeof verificationEndpoints)['finance']> {
  let last: { startedAt: Date; state: Verification } | undefined;

  function begin(startedAt: Date): Verification {
    const nothing = { startedAt: startedAt.toISOString(), checks: [...checks], wrong: 0 };
    const state: Verification = {
      ...nothing,
      running: true,
      finishedAt: null,
      failed: false,
      findings: [],
    };
    last = { startedAt, state };
    const end = (ended: Partial<Verification>) => {
      Object.assign(state, { running: false, finishedAt: clock.now().toISOString() }, ended);
    };
    verify(new Date(startedAt.getTime() - UNDER_WAY_MS)).then(
      (found) => end({ wrong: found.length, findings: found.slice(0, MOST_SHOWN) }),
      (error: unknown) => {
        log.error({ err: error }, 'the verification could not be carried out');
        end({ failed: true });
      },
    );
    return state;
  }

  return {
    async readVerification({ query }) {
      const now = clock.now();
      const since = query.since === undefined ? now.getTime() - KEPT_MS : Date.parse(query.since);
      // Nobody asks for what begins later than now: that would begin one with each look.
      const wanted = Math.min(since, now.getTime());
      const counts = last?.state.running || (last && last.startedAt.getTime() >= wanted);
      return ok({ body: counts ? last!.state : begin(now) });
    },
  };
}
