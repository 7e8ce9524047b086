import { stateEndpoints } from '@seal/contracts/common/administration-endpoints';
import type { ServiceState } from '@seal/contracts/common/service-state';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { type Service, SERVICES } from '../../lib/services.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ParkedEvents } from './parked-events.tsx';

const LOOK_MS = 10_000;

type Queue = ServiceState['queues'][number] & { service: Service };

/** Each service by itself: one that is away doesn't hide the others. */
export function ServiceHealth() {
  const { t } = useTranslation();
  const states = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['state', service],
      queryFn: () => call(stateEndpoints[service].readState),
      refetchInterval: LOOK_MS,
      retry: false,
    })),
  });
  const found = SERVICES.map((service, n) => ({ service, ...states[n]! }));
  const queues = found.flatMap(({ service, data }): Queue[] =>
    (data?.queues ?? []).map((queue) => ({ ...queue, service })),
  );
  const count = (key: 'waiting' | 'active' | 'delayed' | 'failed'): Column<Queue> => ({
    key,
    title: t(`system.${key === 'failed' ? 'failedJobs' : key}`),
    cell: (it) => it[key],
    right: true,
  });
  const columns: Column<Queue>[] = [
    { key: 'service', title: t('system.service'), cell: (it) => t(`system.names.${it.service}`) },
    { key: 'name', title: t('system.queue'), cell: ({ name }) => name },
    ...(['waiting', 'active', 'delayed', 'failed'] as const).map(count),
  ];
  const parked = found.flatMap(({ service, data }) =>
    (data?.parked ?? []).map((it) => ({ ...it, service })),
  );
  return (
    <>
      <section className="section">
        <h2>{t('system.services')}</h2>
        {found.map(({ service, data, error, refetch: _refetch }) => (
          <div key={service} className="card health">
            <h3>{t(`system.names.${service}`)}</h3>
            {!data && !error && <Waiting />}
            {error && <p className="left-over">{t('system.away')}</p>}
            {data && !error && <Sentences state={data} />}
          </div>
        ))}
      </section>
      {parked.length > 0 && <ParkedEvents events={parked} />}
      <section className="section">
        <h2>{t('system.queues')}</h2>
        <DataTable
          label={t('system.queues')}
          columns={columns}
          rows={queues}
          rowKey={({ service, name }) => `${service} ${name}`}
        />
        <p className="table-foot">
          <a href="/queues/" target="_blank" rel="noopener">
            {t('system.jobs')}
          </a>
        </p>
      </section>
    </>
  );
}

function Sentences({ state }: { state: ServiceState }) {
  const { t } = useTranslation();
  const failing = state.queues.filter(({ failedLately }) => failedLately > 0);
  const troubles = [
    ...(state.mongo ? [] : [t('system.noMongo')]),
    ...(state.redis ? [] : [t('system.noRedis')]),
    ...(state.parkedEvents > 0 ? [t('system.parked', { n: state.parkedEvents })] : []),
    ...failing.map(({ name, failedLately: n }) => t('system.failed', { queue: name, n })),
  ];
  if (troubles.length === 0) return <p className="left-calm">{t('system.fine')}</p>;
  return troubles.map((text) => (
    <p key={text} className="left-over">
      {text}
    </p>
  ));
}
