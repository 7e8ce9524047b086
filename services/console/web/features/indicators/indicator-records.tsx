import { indicatorEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import {
  type IndicatorFigure,
  IndicatorPart,
  type IndicatorRecord,
} from '@seal/contracts/finance/indicators';
import { formatYuan } from '@seal/kernel/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../lib/api/api.ts';
import { usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import { Chips } from '../../ui/chips.tsx';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';

/** Down to the single order; what misses the target comes first. */
export function IndicatorRecords(given: { it: IndicatorFigure; query: { asOf?: string } }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { it, query } = given;
  const isShort = it.shortfalls.some(({ count }) => count > 0);
  const [part, setPart] = useState<IndicatorPart>(isShort ? 'shortfall' : 'denominator');
  const list = usePagedList(
    ['indicators', project, query.asOf, it.number, part],
    (page, signal) =>
      call(indicatorEndpoints.listIndicatorRecords, {
        params: { project, indicator: String(it.number) },
        query: { ...query, ...page, part },
        signal,
      }),
    'keep',
  );
  return (
    <section className="section">
      <h2>{t('indicators.records')}</h2>
      <div className="bar">
        <Chips
          label={t('indicators.partsLabel')}
          single
          options={IndicatorPart.options.map((value) => ({
            value,
            text: t(`indicators.parts.${value}`),
          }))}
          chosen={[part]}
          onChange={([value]) => value && setPart(value)}
        />
      </div>
      <PagedTable
        label={t('indicators.records')}
        columns={useRecordColumns(it)}
        list={list}
        rowKey={(record) => `${record.part} ${record.key}`}
        empty={{ title: t('indicators.recordsEmpty'), why: t('indicators.recordsEmptyWhy') }}
      />
    </section>
  );
}

function useRecordColumns(it: IndicatorFigure): Column<IndicatorRecord>[] {
  const { t, i18n } = useTranslation();
  const { id: project } = useProject();
  const isMoney = it.unit === 'fen';
  const counted = [...it.shortfalls, ...it.exclusions];
  const reasonOf = ({ reason }: IndicatorRecord) => {
    const words = counted.find((known) => known.reason === reason)?.words;
    return words ? words[i18n.language === 'en' ? 'en' : 'zh'] : (reason ?? '—');
  };
  const order = ({ orderId, orderNumber }: IndicatorRecord) =>
    orderId ? <Link to={`/p/${project}/orders?order=${orderId}`}>{orderNumber ?? '…'}</Link> : '—';
  return [
    { key: 'order', title: t('indicators.order'), cell: order },
    {
      key: 'name',
      title: t('indicators.enterprise'),
      cell: ({ enterpriseName, key }) => enterpriseName ?? key,
    },
    { key: 'code', title: t('indicators.code'), cell: ({ uscc }) => uscc ?? '—' },
    { key: 'part', title: t('indicators.part'), cell: ({ part }) => t(`indicators.parts.${part}`) },
    { key: 'why', title: t('indicators.why'), cell: reasonOf },
    {
      key: 'amount',
      title: t(isMoney ? 'indicators.amountYuan' : 'indicators.amount'),
      cell: ({ amount }) => (isMoney ? formatYuan(amount) : amount),
      right: true,
    },
    { key: 'at', title: t('indicators.at'), cell: ({ at }) => <Moment at={at} /> },
  ];
}
