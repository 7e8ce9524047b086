import type { Reconciliation, ReconciliationSummary } from '@seal/contracts/finance/reconciliation';
import { type MonthAct, monthActRoles } from '@seal/contracts/finance/month-acts';
import {
  reconciliationEndpoints,
  settlementEndpoints,
} from '@seal/contracts/finance/month-end-endpoints';
import { formatYuan } from '@seal/kernel/money';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { PayMonth } from './pay-month.tsx';
import { ReopenMonth } from './reopen-month.tsx';
import { useMonthAct } from './use-month-act.ts';

/** What is done to a month here, in its order. */
const monthSteps = ['reconcile', 'settle', 'approve', 'pay', 'reopen'] as const;
type MonthStep = Exclude<MonthAct, 'bill'>;

interface Given {
  summary: ReconciliationSummary;
  /** The newest run, where there is one. */
  it: Reconciliation | undefined;
}

/** The steps of a month in their order, each with why it cannot be done where it cannot. */
export function MonthSteps({ summary, it }: Given) {
  const { t } = useTranslation();
  const { month, allowedActs, blockedActs } = summary;
  const [open, setOpen] = useState<'pay' | 'reopen'>();
  const { reconcile, settle, approve } = useSteps(month);
  const acts = {
    reconcile: { run: () => reconcile.mutate(undefined), isPending: reconcile.isPending },
    settle: { run: () => settle.mutate(undefined), isPending: settle.isPending },
    approve: { run: () => approve.mutate(undefined), isPending: approve.isPending },
    pay: { run: () => setOpen('pay'), isPending: false },
    reopen: { run: () => setOpen('reopen'), isPending: false },
  };
  const whyOf = (step: MonthStep) => {
    if (allowedActs.includes(step)) return undefined;
    const blocked = blockedActs.find(({ act }) => act === step);
    if (blocked) return t(`month.why.${blocked.code}`);
    const roles = monthActRoles[step].map((role) => t(`roles.${role}`));
    return t('month.doneBy', { roles: roles.join(t('common.between')) });
  };
  const primary = nextStep(it);
  const error = reconcile.error ?? settle.error ?? approve.error;
  const own = [...allowedActs, ...blockedActs.map(({ act }) => act)];
  const isMine = monthSteps.some((step) => own.includes(step));
  if (!isMine && !it?.settlement) return null;
  return (
    <section className="section card">
      <h2>{t('month.steps')}</h2>
      {error && <Trouble error={error} />}
      {it?.settlement && <SettlementLine it={it.settlement} />}
      {isMine && (
        <ol className="steps">
          {monthSteps.map((step) => {
            const why = whyOf(step);
            const id = `why-not-${step}`;
            const again = step === 'reconcile' && it !== undefined;
            return (
              <li key={step}>
                <Button
                  type={step === primary && !why ? 'primary' : 'default'}
                  disabled={why !== undefined}
                  loading={acts[step].isPending}
                  aria-describedby={why ? id : undefined}
                  onClick={acts[step].run}
                >
                  {t(again ? 'month.reconcileAgain' : `month.${step}`)}
                </Button>
                {why && (
                  <span id={id} className="faint">
                    {why}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {open === 'pay' && it && <PayMonth it={it} onClose={() => setOpen(undefined)} />}
      {open === 'reopen' && <ReopenMonth month={month} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function SettlementLine({ it }: { it: NonNullable<Reconciliation['settlement']> }) {
  const { t } = useTranslation();
  const amounts = { yuan: formatYuan(it.amountFen), paid: formatYuan(it.paidFen) };
  return (
    <p>
      {t('month.settlementIs', { sets: it.sets, ...amounts })} ·{' '}
      {t('month.preparedBy', { who: it.prepared.by })}
      {it.approved && <> · {t('month.approvedBy', { who: it.approved.by })}</>}
    </p>
  );
}

function useSteps(month: string) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const params = { project, month };
  const reconcile = useMonthAct(
    (_nothing: undefined, key) =>
      call(reconciliationEndpoints.reconcile, { params: { project }, body: { month }, key }),
    { words: ({ differences }) => t('month.reconciled', { n: differences.length }) },
  );
  const settle = useMonthAct(
    (_nothing: undefined, key) => call(settlementEndpoints.settle, { params, body: {}, key }),
    { words: () => t('month.settled') },
  );
  const approve = useMonthAct(
    (_nothing: undefined, key) =>
      call(settlementEndpoints.approveSettlement, { params, body: {}, key }),
    { words: () => t('month.approved') },
  );
  return { reconcile, settle, approve };
}

function nextStep(it: Reconciliation | undefined): MonthStep | undefined {
  if (!it) return 'reconcile';
  const next = { open: 'settle', prepared: 'approve', settled: 'pay', 'part-paid': 'pay' } as const;
  return it.status === 'paid' ? undefined : next[it.status];
}
