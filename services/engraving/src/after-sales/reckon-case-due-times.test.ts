import { expect, test } from '@jest/globals';
import type { Change } from '@seal/kernel/aggregate/change-aggregate';
import { caseClock, draftCase, type ServiceCase } from './service-case.ts';
import { testProject } from '../testing/start-engraving.ts';
import { reckonDueTimes } from '../deadlines/exports.ts';

const project = testProject();
const actor = { id: 'c', name: 'clerk' };

/** A case as it was opened while the calendar did not reach its due time. */
function waiting(at: string): ServiceCase {
  const made = { id: `case-${at}`, actor, at: new Date(at), token: 't1' };
  const body = { kind: 'docking' as const, what: '对接' };
  return {
    ...draftCase(project.id, body, project, made, undefined),
    dueAt: null,
    calendarVersion: null,
  };
}

async function reckon(...open: ServiceCase[]): Promise<Change[]> {
  const changes: Change[] = [];
  const cases = {
    withoutDueTime: async () => open,
    read: async (id: string) => open.find(({ _id }) => _id === id),
    change: async (change: Change) => {
      changes.push(change);
      return 'won';
    },
  };
  const readProject = async () => project;
  const now = new Date('2026-03-02T00:00:00.000Z');
  await reckonDueTimes({ records: cases as never, ...caseClock }, readProject, now);
  return changes;
}

test('a due time is reckoned from the opening, once the calendar reaches it', async () => {
  const changes = await reckon(waiting('2026-03-03T02:00:00.000Z'));
  expect(changes).toMatchObject([
    {
      fromVersion: 1,
      set: { dueAt: new Date('2026-03-17T09:00:00.000Z') },
      entry: { version: 2, act: 'due-time-reckoned', actor: { id: 'system' } },
    },
  ]);
});

test('what the calendar does not reach yet stays as it is', async () => {
  expect(await reckon(waiting('2026-12-30T02:00:00.000Z'))).toEqual([]);
});
