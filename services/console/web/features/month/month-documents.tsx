import { financeDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import type { Reconciliation } from '@seal/contracts/finance/reconciliation';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../lib/project-context.ts';
import { DocumentLinks } from '../../ui/document-links.tsx';

/** What is printed of a month. */
export function MonthDocuments({ it }: { it: Reconciliation }) {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const params = { project, month: it.month };
  const isSettled = it.settlement?.status === 'settled';
  const whyNoApplication = isSettled ? undefined : t('month.why.month-not-settled');
  return (
    <section className="section">
      <h2>{t('month.print')}</h2>
      <DocumentLinks
        documents={[
          {
            name: t('month.statement'),
            pdf: financeDocumentEndpoints.printStatement,
            xlsx: financeDocumentEndpoints.exportStatement,
            params,
          },
          {
            name: t('month.differenceList'),
            pdf: financeDocumentEndpoints.printDifferences,
            xlsx: financeDocumentEndpoints.exportDifferences,
            params,
          },
          {
            name: t('month.paymentApplication'),
            pdf: financeDocumentEndpoints.printPaymentApplication,
            params,
            whyNot: whyNoApplication,
          },
        ]}
      />
    </section>
  );
}
