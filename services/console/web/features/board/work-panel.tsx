import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import type { Order } from '@seal/contracts/order';
import { App, Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrderAct } from '../../lib/use-order-act.ts';
import { DueLarge } from '../../ui/due-large.tsx';
import { TimeLeft } from '../../ui/time-left.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { SealsToScan } from './seals-to-scan.tsx';
import { useSealCodes } from './use-seal-codes.ts';

/** The work on the chosen order. One field takes it all: scans, Enter, and the arrow keys. */
export function WorkPanel({ order, onMove }: { order: Order; onMove: (by: 1 | -1) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const seals = useSealCodes(order);
  const name = order.enterpriseName;
  const claim = useOrderAct(engravingEndpoints.claimOrder, () => {
    void message.success(t('board.claimed', { name }));
  });
  const complete = useOrderAct(engravingEndpoints.completeOrder, () => {
    seals.forget();
    void message.success(t('board.completed', { name }));
  });
  useEffect(() => field.current?.focus(), []);
  const isQueued = order.status === 'queued';
  const isReady = !isQueued && seals.next === undefined;

  function enter() {
    setProblem('');
    if (isQueued) return claim.mutate({ order: order.id, body: {} });
    if (typed.trim() !== '') {
      const scanned = seals.scan(typed);
      setTyped('');
      if (scanned === 'malformed') setProblem(t('board.badCode', { code: typed.trim() }));
      if (scanned === 'repeated') setProblem(t('board.sameCode'));
      return undefined;
    }
    if (!isReady) return undefined;
    const { material, codes } = seals;
    const body = {
      seals: order.sealKinds.map((kind) => ({ kind, sealCode: codes[kind]!, material })),
    };
    return complete.mutate({ order: order.id, body });
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
  }

  const hint = isQueued
    ? t('board.claimFirst')
    : seals.next
      ? t('board.scanFor', { seal: t(`seals.${seals.next}`) })
      : t('board.allScanned');
  const error = claim.error ?? complete.error;
  return (
    <section className="card work" aria-label={name}>
      <TimeLeft order={order} />
      <DueLarge dueAt={order.dueAt} />
      <h2 className="work-name">{name}</h2>
      <p className="faint figure">
        {order.orderNumber} · {order.uscc}
      </p>
      <SealsToScan order={order} seals={seals} />
      <label className="work-hint" htmlFor="scan">
        <span role="status">{hint}</span>
      </label>
      <Input
        id="scan"
        ref={field}
        size="large"
        autoComplete="off"
        value={typed}
        status={problem ? 'error' : ''}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
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
        loading={claim.isPending || complete.isPending}
        onClick={enter}
      >
        {t(isQueued ? 'board.claim' : 'board.confirm')}
      </Button>
    </section>
  );
}
