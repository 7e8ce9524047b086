import '../../../ui/money.css';
import '../audit.css';
import { spotCheckEndpoints } from '@seal/contracts/engraving/spot-check-endpoints';
import type { SpotCheckSummary } from '@seal/contracts/engraving/spot-check';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/account-context.ts';
import { call } from '../../../lib/api/api.ts';
import { usePagedList } from '../../../lib/api/paged-list.ts';
import { useProject } from '../../../lib/project-context.ts';
import type { Column } from '../../../ui/table/data-table.tsx';
import { Moment } from '../../../ui/time/moment.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/table/paged-table.tsx';
import { DrawSample } from './draw-sample.tsx';
import { SpotCheckDrawer } from './spot-check-drawer.tsx';
import { useAsked } from '../use-asked.ts';

/** Samples of the engraved sets, drawn so that anybody can draw them again. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const may = useMay();
  const asked = useAsked(0);
  const [isDrawing, setDrawing] = useState(false);
  const list = usePagedList(['spot-checks', project], (page, signal) =>
    call(spotCheckEndpoints.listSpotChecks, { params: { project }, query: page, signal }),
  );
  const columns: Column<SpotCheckSummary>[] = [
    { key: 'period', title: t('audit.period'), cell: ({ from, until }) => `${from} – ${until}` },
    {
      key: 'sample',
      title: t('audit.sample'),
      cell: ({ sampleSize, population }) => `${sampleSize} / ${population}`,
      right: true,
    },
    {
      key: 'progress',
      title: t('audit.progress'),
      cell: ({ checked, sampleSize }) => `${checked} / ${sampleSize}`,
      right: true,
    },
    {
      key: 'failures',
      title: t('audit.failures'),
      cell: ({ bounds }) => (bounds ? `${bounds.material.failed} / ${bounds.docking.failed}` : '—'),
      right: true,
    },
    { key: 'drawn', title: t('audit.drawnAt'), cell: ({ drawnAt }) => <Moment at={drawnAt} /> },
  ];
  const extra = may(spotCheckEndpoints.drawSpotCheck.access) && (
    <Button type="primary" onClick={() => setDrawing(true)}>
      {t('audit.draw')}
    </Button>
  );
  const open = asked.get('check');
  return (
    <Page title={t('audit.spotChecks')} extra={extra}>
      <PagedTable
        label={t('audit.spotChecks')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => asked.set('check', id)}
        empty={{ title: t('audit.noCheck'), why: t('audit.noCheckWhy') }}
      />
      {isDrawing && (
        <DrawSample
          onClose={() => setDrawing(false)}
          onDrawn={({ id }) => {
            setDrawing(false);
            asked.set('check', id);
          }}
        />
      )}
      {open && <SpotCheckDrawer id={open} onClose={() => asked.set('check', '')} />}
    </Page>
  );
}
