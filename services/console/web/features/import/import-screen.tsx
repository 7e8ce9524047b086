import { registrationEndpoints } from '@seal/contracts/endpoints/registration';
import { useTranslation } from 'react-i18next';
import { ImportFile } from '../../ui/import/import-file.tsx';
import { Page } from '../../ui/page.tsx';

const rows = {
  upload: registrationEndpoints.importRegistrations,
  read: registrationEndpoints.readRegistrationImport,
  rows: registrationEndpoints.listRegistrationImportRows,
};

export function Screen() {
  const { t } = useTranslation();
  return (
    <Page title={t('import.title')}>
      <ImportFile rows={rows} />
    </Page>
  );
}
