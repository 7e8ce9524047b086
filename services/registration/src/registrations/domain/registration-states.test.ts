import { describe, expect, test } from '@jest/globals';
import { registrationBody } from '@seal/testing/registration-body';
import { draftRegistration } from './draft-registration.ts';
import type { RegistrationDocument } from './registration.ts';
import { type Command, decide, type Situation, situationOf } from './registration-states.ts';

let made = 0;
const document: RegistrationDocument = draftRegistration(
  {
    projectId: 'p',
    body: registrationBody(),
    actor: { id: 'a', name: 'a' },
    now: new Date('2026-03-03T02:00:00Z'),
    takeOver: false,
    source: null,
    uscc: '91130229MA0AAAA01G',
    warnings: [],
    registeredAt: new Date('2026-03-03T01:30:00Z'),
    contentFingerprint: 'f',
    reason: null,
    earlierRegistrationId: null,
    round: 1,
  },
  () => `id-${(made += 1)}`,
);
const without = { granted: false, reason: null, earlierRegistrationId: null };

const situations: Record<Situation, RegistrationDocument> = {
  granted: document,
  'not-granted': { ...document, entitlement: without },
  withdrawing: { ...document, status: 'withdrawing', withdrawingFor: 'withdrawal' },
  declining: { ...document, status: 'withdrawing', withdrawingFor: 'declination' },
  withdrawn: { ...document, status: 'withdrawn', entitlement: without },
};

/** What each command comes to in each situation: an act, a refusal, or nothing at all. */
const expected: Record<Situation, Record<Command, string | null>> = {
  granted: {
    correct: 'corrected',
    withdraw: 'withdrawal-requested',
    decline: 'declination-requested',
    'take-cancelled': 'order-cancelled',
    'take-refused': null,
  },
  'not-granted': {
    correct: 'corrected',
    withdraw: 'withdrawn',
    decline: 'refused: not-entitled',
    'take-cancelled': null,
    'take-refused': null,
  },
  withdrawing: {
    correct: 'refused: registration-withdrawn',
    withdraw: 'refused: registration-withdrawn',
    decline: 'refused: registration-withdrawn',
    'take-cancelled': 'withdrawn',
    'take-refused': 'withdrawal-refused',
  },
  declining: {
    correct: 'refused: registration-withdrawn',
    withdraw: 'withdrawal-requested',
    decline: 'refused: registration-withdrawn',
    'take-cancelled': 'declined',
    'take-refused': 'withdrawal-refused',
  },
  withdrawn: {
    correct: 'refused: registration-withdrawn',
    withdraw: 'refused: registration-withdrawn',
    decline: 'refused: registration-withdrawn',
    'take-cancelled': null,
    'take-refused': null,
  },
};

const cells = Object.entries(expected).flatMap(([situation, row]) =>
  Object.entries(row).map(([command, outcome]) => ({ situation, command, outcome })),
);

describe('the life of a registration', () => {
  test.each(cells)('$situation: $command comes to $outcome', ({ situation, command, outcome }) => {
    const before = situations[situation as Situation];
    expect(situationOf(before)).toBe(situation);
    const decided = decide(command as Command, before);
    const what = decided.ok ? (decided.value?.act ?? null) : `refused: ${decided.refusal.code}`;
    expect(what).toBe(outcome);
  });

  test('an entitlement is given back exactly where it ends', () => {
    for (const { situation, command } of cells) {
      const before = situations[situation as Situation];
      const decided = decide(command as Command, before);
      if (!decided.ok || decided.value === null) continue;
      const after = { ...before, ...decided.value.data };
      const ends = before.entitlement.granted && !after.entitlement.granted;
      expect({
        situation,
        command,
        release: decided.value.unset?.includes('entitledUscc') ?? false,
      }).toEqual({
        situation,
        command,
        release: ends,
      });
    }
  });
});
