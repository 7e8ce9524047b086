import type mongoose from 'mongoose';

export interface CollectionSpec {
  name: string;
  indexes: {
    name: string;
    key: Record<string, 1 | -1>;
    unique?: boolean;
    sparse?: boolean;
    partialFilterExpression?: object;
    expireAfterSeconds?: number;
  }[];
  /** Its documents carry their history, which `verify` looks for gaps in. */
  hasHistory?: true;
  /** Refuses what even wrong code must not write. */
  validator?: object;
}

const NAMESPACE_EXISTS = 48;

/**
 * Brings collections to what the code of today expects: forward only, safe to run by many processes
 * at once, safe to repeat. An index that is missing afterwards stops the start.
 */
export async function migrateCollections(
  connection: mongoose.Connection,
  specs: readonly CollectionSpec[],
): Promise<void> {
  const db = connection.db!;
  for (const { name, indexes, validator } of specs) {
    await db.createCollection(name).catch((error: { code?: number }) => {
      if (error.code !== NAMESPACE_EXISTS) throw error;
    });
    if (validator) await db.command({ collMod: name, validator, validationAction: 'error' });
    if (indexes.length > 0) await db.collection(name).createIndexes(indexes);
    await requireIndexes(
      connection,
      name,
      indexes.map((index) => index.name),
    );
  }
}

async function requireIndexes(connection: mongoose.Connection, name: string, wanted: string[]) {
  const present = new Set((await connection.db!.collection(name).indexes()).map((it) => it.name));
  const missing = wanted.filter((index) => !present.has(index));
  if (missing.length > 0)
    throw new Error(`collection ${name} lacks the index ${missing.join(', ')}`);
}
