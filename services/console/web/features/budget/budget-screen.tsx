import '../../ui/money.css';
import './budget.css';
import { financeDocumentEndpoints } from '@seal/contracts/common/document-endpoints';
import { budgetEndpoints } from '@seal/contracts/finance/budget-endpoints';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/account-context.ts';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { DocumentLinks } from '../../ui/document-links.tsx';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Appropriate } from './appropriate.tsx';
import { BudgetCourse } from './budget-course.tsx';
import { BudgetFigures } from './budget-figures.tsx';
import { BudgetForecast } from './budget-forecast.tsx';
import { BudgetPlan } from './budget-plan.tsx';
import { HeldOrders } from './held-orders.tsx';
import { LedgerEntries } from './ledger-entries.tsx';

/** Orders commit and accrue all day long: the figures follow without a press. */
const LOOK_MS = 30_000;

/** Where the money stands, beside its plan, and every entry that made it so. */
export function Screen() {
  const { t } = useTranslation();
  const { id: project } = useProject();
  const may = useMay();
  const [isEntering, setEntering] = useState(false);
  const budget = useQuery({
    queryKey: ['budget', project],
    queryFn: () => call(budgetEndpoints.readBudget, { params: { project } }),
    refetchInterval: LOOK_MS,
  });
  const { printBudgetExecution: pdf, exportBudgetExecution: xlsx } = financeDocumentEndpoints;
  const extra = (
    <>
      <DocumentLinks documents={[{ name: t('budget.documents'), pdf, xlsx }]} />
      {may(budgetEndpoints.appropriate.access) && (
        <Button type="primary" onClick={() => setEntering(true)}>
          {t('budget.appropriate')}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('budget.title')} extra={extra}>
      {budget.error && <Trouble error={budget.error} onRetry={() => void budget.refetch()} />}
      {!budget.data && !budget.error && <Waiting />}
      {budget.data && (
        <>
          <BudgetFigures budget={budget.data} />
          <BudgetCourse budget={budget.data} />
          <BudgetPlan budget={budget.data} />
          <BudgetForecast />
          <HeldOrders count={budget.data.heldOrders} />
        </>
      )}
      <LedgerEntries />
      {isEntering && <Appropriate onClose={() => setEntering(false)} />}
    </Page>
  );
}
