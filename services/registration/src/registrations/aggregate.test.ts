import type { Actor } from '@seal/contracts/common/roles';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import { describesAggregate } from '@seal/kernel/aggregate/testing-aggregate';
import { newId } from '@seal/kernel/ids';
import { ok } from '@seal/kernel/outcome';
import { registrationBody } from '@seal/testing/registration-body';
import { openTestDatabase } from '@seal/testing/test-database';
import { toRegistrationView } from './api/registration-view.ts';
import { changeRegistration } from './application/change-registration.ts';
import { createRegistrationStore, openRegistrations } from './data/registration-store.ts';
import { registrationsCollection } from './data/registrations-collection.ts';
import { draftRegistration } from './domain/draft-registration.ts';
import { registrationFolding } from './domain/registration.ts';
import { decide } from './domain/registration-states.ts';

const projectId = 'p';
const clerk: Actor = { id: 'clerk', name: 'clerk', roles: ['clerk'] };

function draft() {
  const now = new Date('2026-03-03T02:00:00Z');
  return draftRegistration(
    {
      projectId,
      body: registrationBody({ caseNumber: newId() }),
      actor: clerk,
      now,
      takeOver: false,
      source: null,
      uscc: '91130229MA0AAAA01G',
      warnings: [],
      registeredAt: now,
      contentFingerprint: 'f',
      reason: 'declined',
      earlierRegistrationId: null,
      round: 1,
    },
    newId,
  );
}

describesAggregate('a registration', async (probe) => {
  const { mongo, close } = await openTestDatabase([registrationsCollection]);
  const store = createRegistrationStore(openRegistrations(mongo));
  const deps = {
    registrations: { ...store, change: probe.write(store.change) },
    outbox: { publish: ([it]: readonly { version: number }[]) => probe.published(it!.version) },
  };
  const toInput = (registrationId: string, context: CommandContext) => ({
    ...context,
    actor: { ...clerk, ...context.actor },
    projectId,
    registrationId,
  });
  return {
    folding: registrationFolding,
    async open() {
      const document = draft();
      await store.insert(document);
      return document._id;
    },
    read: store.read,
    change: (id, enterpriseName, context) =>
      changeRegistration(deps, toInput(id, context), (standing) => {
        if (standing.enterpriseName === enterpriseName) return ok(null);
        const data = { enterpriseName, note: `now ${enterpriseName}` };
        const also = { searchText: enterpriseName };
        return ok({ act: 'corrected', data, also, tells: ['engraving'] });
      }),
    refuse: {
      change: (id, context) =>
        changeRegistration(deps, toInput(id, context), (standing) => decide('decline', standing)),
      code: 'not-entitled',
    },
    view: (document) => toRegistrationView(document, clerk),
    publishes: true,
    close,
  };
});
