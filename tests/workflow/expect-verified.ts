import { expect } from '@jest/globals';
import { verifySystem } from '@seal/local/checks/verify-system';
import { testServers } from '@seal/testing/ask-test-run';
import { eventually } from '@seal/testing/eventually';

/** Every invariant of the system of this name comes to hold, everything handed over in between. */
export async function expectVerified(name: string): Promise<void> {
  const { mongoUri } = await testServers();
  const settings = { mongoUri, prefix: `${name}_` };
  await eventually(
    async () => {
      const found = await verifySystem({ ...settings, handledBefore: new Date('2100-01-01') });
      expect(found).toEqual([]);
    },
    30_000,
    1_000,
  );
}
