import './board.css';
import type { Order } from '@seal/contracts/engraving/order';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/api/connection.ts';
import { clockTime } from '../../lib/format.ts';
import { Chips } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { BoardCounters } from './board-counters.tsx';
import { BoardRow } from './board-row.tsx';
import { useBell } from './use-bell.ts';
import { useBoard } from './use-board.ts';
import { WorkPanel } from './work-panel.tsx';

/** What is due next, and the work on it: chosen, claimed and completed without a mouse. */
export function Screen() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const bell = useBell();
  const { ring } = bell;
  const tell = useCallback(
    ({ enterpriseName }: Order) => {
      ring();
      void message.info(t('board.news', { name: enterpriseName }), 4);
    },
    [ring, message, t],
  );
  const board = useBoard(tell);
  const { list, shown, chosen } = board;
  const line = useConnection();
  const isStale = line.state === 'broken';
  const filters = (['all', 'mine', 'unclaimed', 'lateOnly'] as const).map((key) => ({
    value: key === 'lateOnly' ? ('late' as const) : key,
    text: t(`board.${key}`),
  }));
  return (
    <Page title={t('board.title')} extra={<BoardCounters open={list.data ?? []} />}>
      {isStale && (
        <p className="stale" role="alert">
          {t('board.stale', { since: clockTime(line.since) })}
        </p>
      )}
      <div className="bar">
        <Chips
          label={t('board.filters')}
          options={filters}
          chosen={[board.filter]}
          single
          onChange={([value = 'all']) => board.setFilter(value)}
        />
        <Button
          className="bell"
          icon={<Icon name={bell.isOn ? 'bell' : 'silent'} />}
          onClick={bell.turn}
        >
          {t(bell.isOn ? 'board.bellOn' : 'board.bellOff')}
        </Button>
        <span className="faint">{t('board.keys')}</span>
      </div>
      {list.error && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Waiting />}
      {list.data && shown.length === 0 && (
        <NothingYet title={t('board.empty')} why={t('board.emptyWhy')} />
      )}
      {chosen && (
        <div className={isStale ? 'board board-stale' : 'board'}>
          <ol className="board-list" aria-label={t('board.list')}>
            {shown.map((order) => (
              <BoardRow
                key={order.id}
                order={order}
                isChosen={order === chosen}
                onChoose={board.choose}
              />
            ))}
          </ol>
          <WorkPanel key={chosen.id} order={chosen} onMove={board.move} />
        </div>
      )}
    </Page>
  );
}
