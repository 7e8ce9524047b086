import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import type { SealKind } from '@seal/contracts/common/seals';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrderAct } from '../../entities/order/use-order-act.ts';
import { type Result, SealResult } from './seal-result.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';

/** Each seal is looked at; one key each turns its result, and what failed needs a reason. */
export function AcceptForm({ order, onDone }: { order: Order; onDone: (order: Order) => void }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [results, setResults] = useState<Partial<Record<SealKind, Result>>>({});
  const accept = useOrderAct(engravingEndpoints.acceptOrder, onDone);
  const set = (kind: SealKind, result: Partial<Result>) =>
    setResults((before) => {
      const known = before[kind] ?? { passed: true, note: '' };
      return { ...before, [kind]: { ...known, ...result } };
    });
  useEffect(() => form.current?.focus(), []);
  const isWhole = order.sealKinds.every((kind) => {
    const result = results[kind];
    return result !== undefined && (result.passed || result.note.trim() !== '');
  });

  function press(event: React.KeyboardEvent) {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    const kind = order.sealKinds[Number(event.key) - 1];
    if (kind) set(kind, { passed: !(results[kind]?.passed ?? false) });
    else if (event.key === 'Enter' && event.target === form.current) submit();
    else return;
    event.preventDefault();
  }

  function submit() {
    if (!isWhole) return;
    const seals = order.sealKinds.map((kind) => {
      const { passed, note } = results[kind]!;
      return { kind, passed, ...(passed ? {} : { note: note.trim() }) };
    });
    accept.mutate({ order: order.id, body: { seals } });
  }

  return (
    <form
      ref={form}
      className="counter-form"
      tabIndex={-1}
      aria-label={t('counter.accept')}
      onKeyDown={press}
      action={submit}
    >
      <h2>{t('counter.accept')}</h2>
      <p className="faint">{t('counter.acceptHow')}</p>
      {accept.error && <Trouble error={accept.error} />}
      {order.sealKinds.map((kind, n) => (
        <SealResult
          key={kind}
          kind={kind}
          number={n + 1}
          sealCode={order.seals.find((it) => it.kind === kind)?.sealCode}
          result={results[kind]}
          onChange={(result) => set(kind, result)}
        />
      ))}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        disabled={!isWhole}
        loading={accept.isPending}
      >
        {t('counter.acceptSubmit')}
      </Button>
    </form>
  );
}
