import type { CollectionSpec } from '@seal/platform/mongo/collections';

export const accountsCollection: CollectionSpec = {
  name: 'accounts',
  indexes: [
    { name: 'username', key: { username: 1 }, unique: true },
    // One account a repeated creation (infra/docs/design.md, "How it is kept true", rule 8).
    { name: 'creationKey', key: { creationKey: 1 }, unique: true, sparse: true },
  ],
  validator: {
    $jsonSchema: {
      bsonType: 'object',
      required: [
        'username',
        'kind',
        'roles',
        'active',
        'secretHash',
        'credentialsChangedAt',
        'version',
      ],
      properties: {
        username: { bsonType: 'string', minLength: 1 },
        kind: { enum: ['person', 'client'] },
        roles: { bsonType: 'array', uniqueItems: true, items: { bsonType: 'string' } },
        active: { bsonType: 'bool' },
        // Even wrong code can't keep a secret in the clear, or hashed by something fast.
        secretHash: { bsonType: 'string', pattern: '^\\$argon2id\\$' },
        credentialsChangedAt: { bsonType: 'date' },
        version: { bsonType: ['int', 'long', 'double'], minimum: 1 },
      },
    },
  },
};
