import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import { OrderStatus } from '@seal/contracts/engraving/order';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { ordersKey } from '../../entities/order/orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { Chips } from '../../ui/chips.tsx';
import { OrderSearch } from '../../entities/order/order-search.tsx';
import type { useOrderFilter } from './use-order-filter.ts';

/** One search field for everything, and chips that say how many each would show. */
export function OrderFilters({ chosen }: { chosen: ReturnType<typeof useOrderFilter> }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const { status, isLate, typed, setTyped, set } = chosen;
  const counts = useQuery({
    queryKey: [...ordersKey(project), 'counts'],
    queryFn: () => call(engravingEndpoints.countOrders, { params: { project } }),
  });
  const states = OrderStatus.options.map((value) => ({
    value,
    text: t(`status.${value}`),
    count: counts.data?.byStatus[value],
  }));
  const lateOption = { value: 'late', text: t('orders.lateOnly'), count: counts.data?.late };
  return (
    <div className="bar no-print">
      <OrderSearch value={typed} onType={setTyped} />
      <Chips
        label={t('orders.states')}
        options={states}
        chosen={status}
        onChange={(states) => set('status', states.join(','))}
      />
      <Chips
        label={t('orders.lateOnly')}
        options={[lateOption]}
        chosen={isLate ? ['late'] : []}
        onChange={(on) => set('late', on.length > 0 ? 'true' : '')}
      />
    </div>
  );
}
