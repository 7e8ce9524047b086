import type { Clock } from '@seal/platform/runtime/clock';
import { importRecords } from '@seal/tabular/imports/imports-collections';
import type { Composed } from '@seal/platform/runtime/run-service';
import { openProjectReplica, projectReplicaRecords } from '@seal/platform/projects/project-replica';
import { createService } from '@seal/platform/runtime/create-service';
import { verifierOf } from '@seal/platform/runtime/verify-records';
import type { ServiceConfig } from '@seal/platform/runtime/service-config';
import { openPlatformExtract } from './platform-extract/module.ts';
import { openRegistrationsModule, registrationRecords } from './registrations/module.ts';

const records = [registrationRecords, importRecords, projectReplicaRecords];

/** Who has a set coming. `clock` is given by tests that move it. */
export function composeRegistration(
  config: ServiceConfig,
  { clock }: { clock?: Clock } = {},
): Promise<Composed> {
  return createService('registration', config, {
    records,
    clock,
    open(service) {
      const projects = openProjectReplica(service);
      const registrations = openRegistrationsModule(service, projects);
      const extract = openPlatformExtract(service, projects, registrations);
      return [projects, registrations, extract];
    },
  });
}

/** What must hold of this service's records, on a live database. */
export const verifyRegistration = verifierOf(records);
