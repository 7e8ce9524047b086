import { get } from '@seal/contracts/http/endpoint';
import type { OutboxSpec } from '@seal/platform/messaging/outbox';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { ok } from '@seal/kernel/outcome';
import { z } from 'zod';

export interface Note {
  _id: string;
  version: number;
  text: string;
  history: { version: number }[];
  unpublished: { engraving?: { seq: number; at: Date } };
}

const toEngraving: OutboxSpec<Note> = {
  collection: 'notes',
  to: 'engraving',
  kind: 'registration',
  toEvent: ({ _id, version }) => ({ id: _id, version }),
};

export const noteRecords: ModuleRecords = {
  collections: [
    {
      name: 'notes',
      hasHistory: true,
      indexes: [{ name: 'text', key: { text: 1 }, unique: true }],
    },
  ],
  outboxes: [toEngraving],
  checks: [{ names: ['each note says something'], find: () => Promise.resolve([]) }],
};

const noteEndpoints = {
  countNotes: get({
    service: 'registration',
    path: '/notes',
    access: ['clerk'],
    summary: 'How many notes there are',
    answer: { status: 200, schema: z.object({ notes: z.int() }) },
  }),
};

/** A capability as somebody would add one: a table, an endpoint, an event and a sweep. */
export function openNotes({ mongo }: OpenService, onSweep: () => void): Module {
  const notes = mongo.collection<Note>('notes');
  return {
    routes: [
      routes(noteEndpoints, {
        countNotes: async () => ok({ body: { notes: await notes.countDocuments() } }),
      }),
    ],
    sweeps: [{ name: 'notes', everyMs: 60_000, run: async () => onSweep() }],
    metrics: [{ name: 'notes_kept', help: 'Notes', read: () => notes.countDocuments() }],
  };
}
