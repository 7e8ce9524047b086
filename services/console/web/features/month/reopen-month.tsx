import { settlementEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { TextDialog } from '../../ui/forms/text-dialog.tsx';
import { useMonthAct } from './use-month-act.ts';

/** A locked month is opened again: its settlement is taken back, and the reason is kept. */
export function ReopenMonth({ month, onClose }: { month: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const reopen = useMonthAct(
    ({ reason }: { reason: string }, key) =>
      call(settlementEndpoints.reopenMonth, { params: { project, month }, body: { reason }, key }),
    { words: () => t('month.reopened', { month }), onDone: onClose },
  );
  return (
    <TextDialog
      title={`${month} ${t('month.reopen')}`}
      label={t('common.reason')}
      okText={t('month.reopen')}
      why={t('month.reopenWhy')}
      danger
      act={reopen}
      onSubmit={(reason) => reopen.mutate({ reason })}
      onClose={onClose}
    />
  );
}
