import type { registrationEndpoints } from '@seal/contracts/registration/registration-endpoints';
import { Id, Instant } from '@seal/contracts/common/fields';
import { ok } from '@seal/kernel/outcome';
import type { CallAt, Handlers } from '@seal/platform/http/handler';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { z } from 'zod';
import { correctRegistration } from '../application/correct-registration.ts';
import { declineSet } from '../application/decline-set.ts';
import type { RegistrationDeps } from '../application/deps.ts';
import { disclosePersonalData } from '../application/disclose-personal-data.ts';
import { lookUpRegistrations } from '../application/look-up-registrations.ts';
import { readRegistration } from '../application/read-registration.ts';
import { registerEnterprise } from '../application/register-enterprise.ts';
import { withdrawRegistration } from '../application/withdraw-registration.ts';
import type { RegistrationDocument } from '../domain/registration.ts';
import { askedOf, targetOf } from './read-call.ts';
import { toRegistrationView } from './registration-view.ts';

/** The last registration of the page before. */
const ListCursor = z.tuple([Instant, Id]);

export function createRegistrationHandlers(
  deps: RegistrationDeps,
  now: () => Date,
): Handlers<typeof registrationEndpoints> {
  return {
    async register(call) {
      const outcome = await registerEnterprise(deps, {
        ...askedOf(call, now),
        projectId: call.params.project,
        body: call.body,
        takeOver: false,
        source: null,
      });
      return outcome.ok ? answer(call, outcome.value.registration, 'located') : outcome;
    },

    async listRegistrations(call) {
      const { cursor, entitled, limit = DEFAULT_LIMIT, ...query } = call.query;
      const after = readCursor(cursor, ListCursor);
      if (!after.ok) return after;
      const found = await lookUpRegistrations(deps, {
        ...query,
        projectId: call.params.project,
        actor: call.actor,
        entitled: entitled === undefined ? undefined : entitled === 'true',
        after: after.value && { registeredAt: new Date(after.value[0]), id: after.value[1] },
        most: limit + 1,
      });
      if (!found.ok) return found;
      const view = (document: RegistrationDocument) => toRegistrationView(document, call.actor);
      const keyOf = (it: RegistrationDocument) => [it.registeredAt.toISOString(), it._id];
      return ok({ body: toPage(found.value, limit, view, keyOf) });
    },

    async readRegistration(call) {
      const { registrationId: id, projectId } = targetOf(call);
      const found = await readRegistration(deps, { id, projectId, actor: call.actor });
      return found.ok ? answer(call, found.value) : found;
    },

    async correctRegistration(call) {
      const input = { ...askedOf(call, now), ...targetOf(call), body: call.body };
      const changed = await correctRegistration(deps, input);
      return changed.ok ? answer(call, changed.value) : changed;
    },

    async withdrawRegistration(call) {
      const input = { ...askedOf(call, now), ...targetOf(call), reason: call.body.reason };
      const changed = await withdrawRegistration(deps, input);
      return changed.ok ? answer(call, changed.value) : changed;
    },

    async declineSet(call) {
      const input = { ...askedOf(call, now), ...targetOf(call), reason: call.body.reason };
      const changed = await declineSet(deps, input);
      return changed.ok ? answer(call, changed.value) : changed;
    },

    async disclosePersonalData(call) {
      const input = { ...askedOf(call, now), ...targetOf(call), reason: call.body.reason };
      const seen = await disclosePersonalData(deps, input);
      if (!seen.ok) return seen;
      const { legalRepresentative, contact, version } = seen.value;
      return ok({ body: { legalRepresentative, contact }, version });
    },
  };
}

function answer({ actor }: CallAt, document: RegistrationDocument, where?: 'located') {
  const body = toRegistrationView(document, actor);
  const { projectId, _id, version } = document;
  const location = where && `/projects/${projectId}/registrations/${_id}`;
  return ok({ body, version, location });
}
