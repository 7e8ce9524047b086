import { canonicalJson } from '@seal/kernel/canonical-json';
import type { OpenService } from '@seal/platform/runtime/open-service';

/** Every document of every collection as text, by collection and id. */
export type State = ReadonlyMap<string, string>;

export async function readState(connection: OpenService['mongo']): Promise<State> {
  const state = new Map<string, string>();
  for (const { name } of await connection.db!.listCollections({ type: 'collection' }).toArray()) {
    for await (const document of connection.db!.collection(name).find()) {
      const text = canonicalJson(JSON.parse(JSON.stringify(document)));
      state.set(`${name}/${String(document._id)}`, text);
    }
  }
  return state;
}

/** What is new, gone or otherwise in the second state, an address each. */
export function findChanges(before: State, after: State): string[] {
  const addresses = new Set([...before.keys(), ...after.keys()]);
  return [...addresses].filter((it) => before.get(it) !== after.get(it));
}
