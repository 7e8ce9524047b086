import { extractEndpoints } from '@seal/contracts/registration/registration-endpoints';
import { openImports } from '@seal/tabular/imports/open-imports';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, routes } from '@seal/platform/runtime/module';
import type { Registrations } from '../registrations/module.ts';
import { registrationImportKind } from './registration-import-kind.ts';

/** The platform's extract, taken in as registrations, row by row. */
export function openPlatformExtract(
  service: OpenService,
  projects: ProjectReplica,
  registrations: Registrations,
): Module {
  const imports = openImports(
    service,
    { queue: 'registration-imports', hasProject: projects.has },
    registrationImportKind({ ...registrations, now: () => service.clock.now() }),
  );
  return {
    routes: [
      routes(extractEndpoints, {
        importRegistrations: imports.upload,
        readRegistrationImport: imports.read,
        listRegistrationImportRows: imports.listRows,
        listRefusedImportRows: imports.listRefused,
      }),
    ],
    close: imports.close,
  };
}
