import { registrationHistoryEndpoints } from '@seal/contracts/common/audit-endpoints';
import { registrationBookEndpoints } from '@seal/contracts/common/book-endpoints';
import { registrationEndpoints } from '@seal/contracts/registration/registration-endpoints';
import type { OutboxSpec } from '@seal/platform/messaging/outbox';
import { historyHandler } from '@seal/platform/runtime/history-handler';
import { fingerprintOf } from '@seal/platform/http/parse-call';
import { createHistoryReader } from '@seal/platform/mongo/history-reader';
import type { OpenService } from '@seal/platform/runtime/open-service';
import type { ProjectReplica } from '@seal/platform/projects/project-replica';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { registrationBookHandlers } from './api/book-handlers.ts';
import { createRegistrationHandlers } from './api/registration-handlers.ts';
import type { Registered } from './application/answer-known.ts';
import type { RegistrationDeps } from './application/deps.ts';
import { registerEnterprise, type RegisterInput } from './application/register-enterprise.ts';
import { createRegistrationBook } from './data/registration-book.ts';
import { createRegistrationStore, openRegistrations } from './data/registration-store.ts';
import { registrationsCollection } from './data/registrations-collection.ts';
import type { RegistrationDocument } from './domain/registration.ts';
import { toRegistrationEvent } from './domain/registration-event.ts';
import { onOrderEnded } from './jobs/on-order-ended.ts';

const toEngraving: OutboxSpec<RegistrationDocument> = {
  collection: registrationsCollection.name,
  to: 'engraving',
  kind: 'registration',
  toEvent: toRegistrationEvent,
};

export const registrationRecords: ModuleRecords = {
  collections: [registrationsCollection],
  outboxes: [toEngraving],
};

export type { Registered };

/** What other modules of this service may ask of it. */
export interface Registrations extends Module {
  register(input: RegisterInput): ReturnType<typeof registerEnterprise>;
  /** How many of an import's registrations engraving has not handled yet. */
  countUnhandled(importId: string): Promise<number>;
}

/** Who is registered and has a set coming; engraving hears of each that has. */
export function openRegistrationsModule(
  service: OpenService,
  projects: ProjectReplica,
): Registrations {
  const { mongo, clock } = service;
  const now = () => clock.now();
  const deps: RegistrationDeps = {
    projects,
    registrations: createRegistrationStore(openRegistrations(mongo)),
    outbox: service.outbox(toEngraving),
    fingerprintOf,
  };
  const steps = createHistoryReader(mongo.collection(registrationsCollection.name), 'caseNumber');
  return {
    register: (input) => registerEnterprise(deps, input),
    countUnhandled: deps.registrations.countUnhandled,
    routes: [
      routes(registrationEndpoints, createRegistrationHandlers(deps, now)),
      routes(
        registrationBookEndpoints,
        registrationBookHandlers(projects.has, createRegistrationBook(mongo)),
      ),
      routes(registrationHistoryEndpoints, {
        listRegistrationHistory: historyHandler(projects.has, steps),
      }),
    ],
    consumers: { 'order-ended': onOrderEnded(deps, now) },
  };
}
