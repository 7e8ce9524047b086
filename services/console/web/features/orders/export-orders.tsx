import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import type { Order } from '@seal/contracts/order';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call, type Given } from '../../lib/api.ts';
import { fullTime } from '../../lib/format.ts';
import { useProject } from '../../lib/project-context.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { Trouble } from '../../ui/trouble.tsx';

type Filter = NonNullable<Given<typeof engravingEndpoints.listOrders>['query']>;

/** More rows than an office table program takes well; who needs more asks for the books. */
const MOST_PAGES = 100;

/** Saves all that the filter finds, not only what is shown. */
export function ExportOrders({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const time = (at: string | null) => (at === null ? '' : fullTime(at));
  const save = useMutation({
    mutationFn: async () => {
      const found: Order[] = [];
      let query: Filter = { ...filter, limit: '200' };
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await call(engravingEndpoints.listOrders, { params: { project }, query });
        found.push(...answer.items);
        if (answer.nextCursor === null) break;
        query = { ...query, cursor: answer.nextCursor };
      }
      const head = ['number', 'name', 'code', 'case', 'state', 'late'] as const;
      const times = ['registered', 'due', 'completed', 'collected'] as const;
      saveCsv(`${t('orders.title')}.csv`, [
        [...head, ...times].map((key) => t(`order.${key}`)),
        ...found.map((it) => [
          it.orderNumber,
          it.enterpriseName,
          it.uscc,
          it.caseNumber,
          t(`status.${it.status}`),
          it.late ? t('common.yes') : t('common.no'),
          ...[it.registeredAt, it.dueAt, it.completedAt, it.collectedAt].map(time),
        ]),
      ]);
    },
  });
  return (
    <>
      {save.error && <Trouble error={save.error} />}
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {t('common.export')}
      </Button>
    </>
  );
}
