import './counter.css';
import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { call } from '../../lib/api/api.ts';
import { ordersKey } from '../../entities/order/orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { CounterOrder } from './counter-order.tsx';
import { FoundOrders } from './found-orders.tsx';

/** Scan the slip: the order opens on its next act. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const [address, setAddress] = useSearchParams();
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const q = address.get('q') ?? '';
  const chosen = address.get('order');
  const found = useQuery({
    queryKey: [...ordersKey(project), 'page', 'counter', q],
    queryFn: ({ signal }) => {
      const given = { params: { project }, query: { q, limit: '20' }, signal };
      return call(engravingEndpoints.listOrders, given);
    },
    enabled: q !== '',
  });
  const items = found.data?.items ?? [];
  const only = items.length === 1 ? items[0]!.id : undefined;
  const id = chosen ?? only;
  const ready = () => {
    setTyped('');
    field.current?.focus();
  };
  useEffect(() => field.current?.focus(), []);
  const find = () => {
    if (typed.trim() === '') return;
    setAddress({ q: typed.trim() });
    setTyped('');
  };
  return (
    <Page title={t('counter.title')}>
      <div className="bar">
        <label className="counter-scan">
          <span className="hidden">{t('counter.scan')}</span>
          <Input.Search
            ref={field}
            size="large"
            autoComplete="off"
            placeholder={t('counter.scanHint')}
            enterButton={t('counter.find')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onSearch={find}
          />
        </label>
      </div>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {q === '' && <NothingYet title={t('counter.start')} why={t('counter.startWhy')} />}
      {found.data && items.length === 0 && <NothingYet title={t('counter.nothing')} why={q} />}
      {!id && items.length > 1 && (
        <FoundOrders orders={items} onChoose={(order) => setAddress({ q, order })} />
      )}
      {id && <CounterOrder key={id} id={id} onDone={ready} />}
    </Page>
  );
}
