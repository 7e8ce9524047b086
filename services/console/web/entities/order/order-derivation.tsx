import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { orderKey } from './orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';

/** How the due time came about, line by line. */
export function OrderDerivation({ order }: { order: Order }) {
  const { t, i18n } = useTranslation();
  const { id: project } = useProject();
  const derivation = useQuery({
    queryKey: [...orderKey(project, order.id), 'derivation', order.dueAt],
    queryFn: () =>
      call(engravingEndpoints.readDerivation, { params: { project, order: order.id } }),
  });
  if (derivation.error) return <Trouble error={derivation.error} />;
  if (!derivation.data) return <Waiting />;
  const { lines } = derivation.data;
  if (lines.length === 0) return <p className="faint">{t('order.noDue')}</p>;
  return (
    <ol className="derivation">
      {lines.map((line) => (
        <li key={line.zh}>{i18n.language === 'en' ? line.en : line.zh}</li>
      ))}
    </ol>
  );
}
