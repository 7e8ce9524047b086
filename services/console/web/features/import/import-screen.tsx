import './import.css';
import { extractEndpoints } from '@seal/contracts/registration/registration-endpoints';
import { useTranslation } from 'react-i18next';
import { ImportFile } from '../../ui/import/import-file.tsx';
import { Page } from '../../ui/page.tsx';
import { CorrectRows } from './correct-rows.tsx';

const rows = {
  upload: extractEndpoints.importRegistrations,
  read: extractEndpoints.readRegistrationImport,
  rows: extractEndpoints.listRegistrationImportRows,
};

export function Screen() {
  const { t } = useTranslation();
  return (
    <Page title={t('import.title')}>
      <ImportFile rows={rows} correct={(it, onSent) => <CorrectRows it={it} onSent={onSent} />} />
    </Page>
  );
}
