import { engravingDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Registration } from '@seal/contracts/registration/registration';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api/api-error.ts';
import { addressOf, call } from '../../lib/api/api.ts';
import { orderKey } from '../../entities/order/orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { DueLarge } from '../../ui/time/due-large.tsx';
import { printDocument } from '../../ui/print-document.ts';
import { StatusTag } from '../../entities/order/status-tag.tsx';

/** The order is placed by an event, and the clock starts with the budget's: well under a second. */
const LOOK_MS = 300;
const MOST_LOOKS = 40;

/** The order's number and due time in large figures, the slip printing, Enter for the next. */
export function Registered(it: { registration: Registration; onNext: () => void }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { orderId, enterpriseName, entitlement } = it.registration;
  const printed = useRef(false);
  const order = useQuery({
    queryKey: [...orderKey(project, orderId ?? ''), 'placed'],
    queryFn: () => call(engravingEndpoints.readOrder, { params: { project, order: orderId! } }),
    enabled: orderId !== null,
    retry: (tries, error) => tries < MOST_LOOKS && error instanceof ApiError,
    retryDelay: LOOK_MS,
    refetchInterval: ({ state }) =>
      state.data?.status === 'placed' && state.dataUpdateCount < MOST_LOOKS ? LOOK_MS : false,
  });
  const dueAt = order.data?.dueAt ?? null;
  useEffect(() => {
    if (dueAt === null || orderId === null || printed.current) return;
    printed.current = true;
    const params = { project, order: orderId };
    printDocument(addressOf(engravingDocumentEndpoints.printClaimSlip, params));
  }, [dueAt, orderId, project]);
  const printAgain = () => {
    const params = { project, order: orderId! };
    printDocument(addressOf(engravingDocumentEndpoints.printClaimSlip, params));
  };
  return (
    <div className="card registered" role="status">
      <p className="registered-title">
        {entitlement.granted ? `✓ ${t('register.done')}` : t('register.noOrder')}
      </p>
      <p className="registered-name">{enterpriseName}</p>
      {entitlement.reason && <p>{t(`entitlement.${entitlement.reason}`)}</p>}
      {orderId !== null && !order.data && (
        <p>{order.error ? t('register.slow') : t('register.placing')}</p>
      )}
      {order.data && (
        <>
          <p className="registered-number figure">{order.data.orderNumber}</p>
          <StatusTag status={order.data.status} />
          {order.data.holdReason && <p>{t(`held.${order.data.holdReason}`)}</p>}
          {dueAt !== null && (
            <>
              <p className="faint">{t('register.dueBy')}</p>
              <DueLarge dueAt={dueAt} />
            </>
          )}
        </>
      )}
      <div className="acts registered-acts">
        <Button type="primary" size="large" autoFocus onClick={it.onNext}>
          {t('register.next')}
        </Button>
        {dueAt !== null && <Button onClick={printAgain}>{t('register.printAgain')}</Button>}
      </div>
    </div>
  );
}
