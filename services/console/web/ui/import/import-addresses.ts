import type { ledgerEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { extractEndpoints } from '@seal/contracts/registration/registration-endpoints';

/** Both imports work alike; they differ in where they are. */
export interface ImportAddresses {
  upload:
    | (typeof extractEndpoints)['importRegistrations']
    | (typeof ledgerEndpoints)['importLedger'];
  read:
    | (typeof extractEndpoints)['readRegistrationImport']
    | (typeof ledgerEndpoints)['readLedgerImport'];
  rows:
    | (typeof extractEndpoints)['listRegistrationImportRows']
    | (typeof ledgerEndpoints)['listLedgerImportRows'];
}
