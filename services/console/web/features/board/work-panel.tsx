import type { Order } from '@seal/contracts/engraving/order';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DueLarge } from '../../ui/time/due-large.tsx';
import { TimeLeft } from '../../ui/time/time-left.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { SealsToScan } from './seals-to-scan.tsx';
import { useWork } from './use-work.ts';

/** The work on the chosen order. One field takes it all: scans, Enter, and the arrow keys. */
export function WorkPanel({ order, onMove }: { order: Order; onMove: (by: 1 | -1) => void }) {
  const { t } = useTranslation();
  const field = useRef<InputRef>(null);
  const work = useWork(order, onMove);
  const { seals, isQueued, isReady, problem, error } = work;
  const name = order.enterpriseName;
  useEffect(() => field.current?.focus(), []);
  const hint = isQueued
    ? t('board.claimFirst')
    : seals.next
      ? t('board.scanFor', { seal: t(`seals.${seals.next}`) })
      : t('board.allScanned');
  return (
    <section className="card work" aria-label={name}>
      <TimeLeft order={order} />
      <DueLarge dueAt={order.dueAt} />
      <h2 className="work-name">{name}</h2>
      <p className="faint figure">
        {order.orderNumber} · {order.uscc}
      </p>
      <SealsToScan order={order} seals={seals} />
      <p className="work-hint" role="status">
        {hint}
      </p>
      <Input
        aria-label={hint}
        ref={field}
        size="large"
        autoComplete="off"
        value={work.typed}
        status={problem ? 'error' : ''}
        onChange={(event) => work.setTyped(event.target.value)}
        onKeyDown={work.press}
      />
      {problem && (
        <p className="left-over" role="alert">
          {problem}
        </p>
      )}
      {error && <Trouble error={error} />}
      <Button
        type="primary"
        size="large"
        block
        disabled={!isQueued && !isReady}
        loading={work.isPending}
        onClick={work.enter}
      >
        {t(isQueued ? 'board.claim' : 'board.confirm')}
      </Button>
    </section>
  );
}
