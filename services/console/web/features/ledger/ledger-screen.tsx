import { ledgerEndpoints } from '@seal/contracts/engraving/order-endpoints';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import { ImportFile } from '../../ui/import/import-file.tsx';
import { Page } from '../../ui/page.tsx';
import { LedgerTable } from './ledger-table.tsx';

const rows = {
  upload: ledgerEndpoints.importLedger,
  read: ledgerEndpoints.readLedgerImport,
  rows: ledgerEndpoints.listLedgerImportRows,
};

/** The engraver's own book, and where one kept elsewhere comes in. */
export function Screen() {
  const { t } = useTranslation();
  const toImport = <Link to="import">{t('ledger.import')}</Link>;
  return (
    <Routes>
      <Route
        index
        element={
          <Page title={t('ledger.title')} extra={toImport}>
            <LedgerTable />
          </Page>
        }
      />
      <Route
        path="import"
        element={
          <Page title={t('import.ledgerTitle')}>
            <ImportFile rows={rows} />
          </Page>
        }
      />
    </Routes>
  );
}
