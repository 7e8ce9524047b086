import type { Endpoint } from '@seal/contracts/http/endpoint';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import type { After, ProjectContext, RecordContext } from '@seal/kernel/aggregate/record';
import type { Outcome } from '@seal/kernel/outcome';
import { z } from 'zod';
import type { Call } from './call.ts';
import { readCursor } from './cursor.ts';

/** Who asks for a new record. */
export function projectContext(
  { params, actor, repeat }: Call<Endpoint>,
  now: Date,
): ProjectContext {
  return { projectId: params['project']!, actor, now, repeat };
}

/** Who asks for a change of the record that the address names by that parameter. */
export function recordContext(call: Call<Endpoint>, parameter: string, now: Date): RecordContext {
  return { ...projectContext(call, now), id: call.params[parameter]!, ifMatch: call.ifMatch };
}

const ListKey = z.tuple([z.int().min(0).max(8.64e15), z.string().max(60)]);

/** Where the page before ended, in a list that is newest first. */
export function readAfter(cursor: string | undefined): Outcome<After | undefined, Refused> {
  const key = readCursor(cursor, ListKey);
  if (!key.ok) return key;
  return { ok: true, value: key.value && { at: new Date(key.value[0]), id: key.value[1] } };
}
