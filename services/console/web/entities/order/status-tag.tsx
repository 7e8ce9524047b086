import type { OrderStatus } from '@seal/contracts/engraving/order';
import { useTranslation } from 'react-i18next';

export function StatusTag({ status, late = false }: { status: OrderStatus; late?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="tags">
      <span className={`tag tag-${status}`}>{t(`status.${status}`)}</span>
      {late && <span className="tag tag-late">! {t('order.late')}</span>}
    </span>
  );
}
