import { ledgerBookEndpoints } from '@seal/contracts/common/book-endpoints';
import { ledgerEndpoints } from '@seal/contracts/engraving/order-endpoints';
import { openImports } from '@seal/tabular/imports/open-imports';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { ledgerBookHandlers } from './api/book-handlers.ts';
import type { LedgerDeps } from './application/ledger-deps.ts';
import { noSets } from './application/settle-ledger-sets.ts';
import { createLedgerBookReader } from './data/book-reader.ts';
import {
  createLedgerSealStore,
  ledgerCodesCollection,
  ledgerSealsCollection,
} from './data/ledger-seal-store.ts';
import { ledgerImportKind } from './jobs/ledger-import-kind.ts';
import type { Orders } from '../orders/module.ts';

export const ledgerRecords: ModuleRecords = {
  collections: [ledgerSealsCollection, ledgerCodesCollection],
};

/** The engraver's own book: kept as evidence, or taken over to complete what it proves. */
export function openLedger(
  service: OpenService,
  projects: ProjectReplica,
  { deps, queries }: Orders,
): Module {
  const ledgerDeps: LedgerDeps = {
    ...deps,
    ledgerSeals: createLedgerSealStore(service.mongo),
    findOrders: queries.findByCodes,
    now: () => service.clock.now(),
  };
  const imports = openImports(
    service,
    { queue: 'engraving-imports', hasProject: projects.has, emptySets: noSets },
    ledgerImportKind(ledgerDeps),
  );
  return {
    routes: [
      routes(ledgerEndpoints, {
        importLedger: imports.upload,
        readLedgerImport: imports.read,
        listLedgerImportRows: imports.listRows,
      }),
      routes(
        ledgerBookEndpoints,
        ledgerBookHandlers(projects.has, createLedgerBookReader(service.mongo)),
      ),
    ],
    close: imports.close,
  };
}
