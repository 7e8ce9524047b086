import { generateKeyPairSync } from 'node:crypto';
import type { Role } from '@seal/contracts/common/roles';
import { createTokenSigner } from '@seal/platform/http/tokens';

export interface TestTokens {
  /** For a service's configuration. */
  publicKeyPem: string;
  privateKeyPem: string;
  /** A bearer token of somebody in these roles; another `id` is another person. */
  sign(roles: Role | readonly Role[], id?: string): Promise<string>;
}

/** Larger than any test, so that none ends in a 401. */
const VALID_SECONDS = 3_600;

/** A key pair of the test's own and tokens under it, as the console would sign them. */
export async function createTestTokens(): Promise<TestTokens> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = await createTokenSigner(privateKeyPem);
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKeyPem,
    sign(given, id) {
      const roles = typeof given === 'string' ? [given] : [...given];
      const name = roles.join('+');
      return signer.sign({ id: id ?? `test-${name}`, name, roles }, VALID_SECONDS);
    },
  };
}
