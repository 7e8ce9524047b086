import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { App } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrderAct } from '../../entities/order/use-order-act.ts';
import { useSealCodes } from './use-seal-codes.ts';

/** What the keys and the scanner do to the chosen order. */
export function useWork(order: Order, onMove: (by: 1 | -1) => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
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

  return {
    typed,
    setTyped,
    problem,
    seals,
    isQueued,
    isReady,
    enter,
    press,
    error: claim.error ?? complete.error,
    isPending: claim.isPending || complete.isPending,
  };
}
