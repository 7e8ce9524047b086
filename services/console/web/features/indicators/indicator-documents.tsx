import {
  engravingDocumentEndpoints,
  financeDocumentEndpoints,
} from '@seal/contracts/common/document-endpoints';
import { evidenceEndpoints } from '@seal/contracts/finance/indicator-endpoints';
import { useTranslation } from 'react-i18next';
import { DocumentLinks } from '../../ui/document-links.tsx';

/** What is handed in at the year's end, and the evidence for it. */
export function IndicatorDocuments({ query }: { query: object }) {
  const { t } = useTranslation();
  return (
    <section className="section">
      <h2>{t('indicators.documents')}</h2>
      <DocumentLinks
        documents={[
          {
            name: t('indicators.selfEvaluation'),
            pdf: financeDocumentEndpoints.printSelfEvaluation,
            xlsx: financeDocumentEndpoints.exportSelfEvaluation,
            query,
          },
          {
            name: t('indicators.surveyLog'),
            pdf: engravingDocumentEndpoints.printSurveyLog,
            xlsx: engravingDocumentEndpoints.exportSurveyLog,
          },
          {
            name: t('indicators.execution'),
            pdf: financeDocumentEndpoints.printBudgetExecution,
            xlsx: financeDocumentEndpoints.exportBudgetExecution,
          },
          {
            name: t('indicators.evidencePack'),
            other: evidenceEndpoints.readEvidencePack,
            query,
          },
        ]}
      />
    </section>
  );
}
