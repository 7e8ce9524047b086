import type { Case } from '@seal/contracts/engraving/after-sales';
import { caseEndpoints } from '@seal/contracts/engraving/case-endpoints';
import { ClockState } from '@seal/contracts/engraving/satisfaction';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/account-context.ts';
import { call } from '../../lib/api/api.ts';
import { usePagedList } from '../../lib/api/paged-list.ts';
import { useProject } from '../../lib/project-context.ts';
import { Chips } from '../../ui/chips.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';
import { CloseCase } from './close-case.tsx';
import { OpenCase } from './open-case.tsx';
import { useCaseColumns } from './use-case-columns.tsx';

/** After-sales and docking cases, each with its due time: indicator 7. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const may = useMay();
  const [state, setState] = useState<ClockState>();
  const [isOpening, setOpening] = useState(false);
  const [closing, setClosing] = useState<Case>();
  const list = usePagedList(
    ['cases', project, state],
    (page, signal) =>
      call(caseEndpoints.listCases, {
        params: { project },
        query: { ...page, ...(state ? { state } : {}) },
        signal,
      }),
    'keep',
  );
  const words = {
    open: t('cases.stateOpen'),
    overdue: t('cases.stateOverdue'),
    closed: t('cases.stateClosed'),
  };
  const extra = may(caseEndpoints.openCase.access) && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('cases.open')}
    </Button>
  );
  return (
    <Page title={t('cases.title')} extra={extra}>
      <div className="bar">
        <Chips
          label={t('cases.state')}
          options={ClockState.options.map((value) => ({ value, text: words[value] }))}
          chosen={state ? [state] : []}
          onChange={(chosen) => setState(chosen.at(-1))}
        />
      </div>
      <PagedTable
        label={t('cases.title')}
        columns={useCaseColumns(setClosing)}
        list={list}
        rowKey={({ id }) => id}
        isLate={({ overdue }) => overdue}
        empty={{ title: t('cases.empty'), why: t('cases.emptyWhy') }}
      />
      {isOpening && <OpenCase onClose={() => setOpening(false)} />}
      {closing && <CloseCase it={closing} onClose={() => setClosing(undefined)} />}
    </Page>
  );
}
