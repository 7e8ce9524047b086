import type { ledgerEndpoints } from '@seal/contracts/endpoints/engraving';
import type { extractEndpoints } from '@seal/contracts/endpoints/registration';

/** Both imports work alike; they differ in where they are. */
export interface ImportAddresses {
  upload: (typeof extractEndpoints)['importRegistrations'];
  read:
    | (typeof extractEndpoints)['readRegistrationImport']
    | (typeof ledgerEndpoints)['readLedgerImport'];
  rows: (typeof extractEndpoints)['listRegistrationImportRows'];
}
