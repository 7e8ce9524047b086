import { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { idOfKey } from '@seal/contracts/finance/reconciliation';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/account-context.ts';
import { call } from '../../../lib/api/api.ts';
import { useProject } from '../../../lib/project-context.ts';
import { TextDialog } from '../../../ui/forms/text-dialog.tsx';
import type { ClassLine } from './group-differences.ts';
import { useMonthAct } from '../use-month-act.ts';

const { assignDifference, answerDifference, resolveDifference } = reconciliationEndpoints;
const acts = { assign: assignDifference, answer: answerDifference, resolve: resolveDifference };
type Act = keyof typeof acts;

/** Who works a difference, what the engraver says to it, how it ended. */
export function WorkDifference({ month, line }: { month: string; line: ClassLine }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const may = useMay();
  const [open, setOpen] = useState<Act>();
  const work = useMonthAct(
    ({ act, text }: { act: Act; text: string }, key) => {
      const params = { project, month, difference: idOfKey(line.key) };
      if (act === 'assign') {
        return call(assignDifference, { params, body: { assignedTo: text }, key });
      }
      if (act === 'answer') return call(answerDifference, { params, body: { text }, key });
      return call(resolveDifference, { params, body: { reason: text }, key });
    },
    { words: () => t('month.workDone'), onDone: () => setOpen(undefined) },
  );
  if (line.it.kind === 'name-differs' || line.work?.resolution) return null;
  return (
    <span className="tags">
      {(Object.keys(acts) as Act[])
        .filter((act) => may(acts[act].access))
        .map((act) => (
          <Button key={act} size="small" onClick={() => setOpen(act)}>
            {t(`month.acts.${act}`)}
          </Button>
        ))}
      {open && (
        <TextDialog
          title={t(`month.acts.${open}`)}
          label={t(`month.asks.${open}`)}
          okText={t(`month.acts.${open}`)}
          {...(open === 'assign' ? { initial: 'engraver' } : {})}
          act={work}
          onSubmit={(text) => work.mutate({ act: open, text })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </span>
  );
}
