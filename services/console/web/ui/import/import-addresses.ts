import type { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import type { registrationEndpoints } from '@seal/contracts/endpoints/registration';

/** Both imports work alike; they differ in where they are. */
export interface ImportAddresses {
  upload: (typeof registrationEndpoints)['importRegistrations'];
  read:
    | (typeof registrationEndpoints)['readRegistrationImport']
    | (typeof engravingEndpoints)['readLedgerImport'];
  rows: (typeof registrationEndpoints)['listRegistrationImportRows'];
}
