import { engravingDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/account-context.ts';
import { addressOf } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { printDocument } from '../../ui/print-document.ts';

const rows = {
  slip: engravingDocumentEndpoints.printClaimSlip,
  collectionSlip: engravingDocumentEndpoints.printCollectionSlip,
};

/** Prints one of the two slips of an order; shown to whom it may be handed. */
export function SlipButton({ slip, order }: { slip: keyof typeof rows; order: string }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const may = useMay();
  const row = rows[slip];
  if (!may(row.access)) return null;
  const print = () => printDocument(addressOf(row, { project, order }));
  return <Button onClick={print}>{t(`order.${slip}`)}</Button>;
}
