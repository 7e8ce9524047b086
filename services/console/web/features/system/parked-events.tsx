import { stateEndpoints } from '@seal/contracts/common/administration-endpoints';
import type { ServiceState } from '@seal/contracts/common/service-state';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import type { Service } from '../../lib/services.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';

type Parked = ServiceState['parked'][number] & { service: Service };

/** Events that could not be handled: which and why, not what they hold. */
export function ParkedEvents({ events }: { events: Parked[] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const dismiss = useAct(
    ({ service, id }: Parked, key) =>
      call(stateEndpoints[service].dismissParked, { body: { id }, key }),
    {
      onDone(state, { service }) {
        queries.setQueryData(['state', service], state);
        void message.success(t('system.dismissed'));
      },
    },
  );
  const columns: Column<Parked>[] = [
    { key: 'service', title: t('system.service'), cell: (it) => t(`system.names.${it.service}`) },
    { key: 'id', title: t('system.event'), cell: ({ kind, id }) => `${kind} ${id}` },
    { key: 'error', title: t('system.error'), cell: ({ error }) => error },
    { key: 'tries', title: t('system.tries'), cell: ({ tries }) => tries, right: true },
    { key: 'at', title: t('system.at'), cell: ({ at }) => <Moment at={at} /> },
    {
      key: 'dismiss',
      title: t('accounts.acts'),
      cell: (it) => (
        <Button size="small" onClick={() => dismiss.mutate(it)}>
          {t('system.dismiss')}
        </Button>
      ),
    },
  ];
  return (
    <section className="section">
      <h2>{t('system.parkedTitle')}</h2>
      {dismiss.error && <Trouble error={dismiss.error} />}
      <DataTable
        label={t('system.parkedTitle')}
        columns={columns}
        rows={events}
        rowKey={({ service, id }) => `${service} ${id}`}
      />
    </section>
  );
}
