import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';

export interface Secrets {
  demoPassword: string;
  sessionSecret: string;
}

export interface KeyFiles {
  privateKeyFile: string;
  publicKeyFile: string;
}

/**
 * Made at the first start and kept, so that neither the printed password nor open sessions change
 * with the next.
 */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'demo.json');
  if (existsSync(file)) return readSecrets(file);
  const secrets: Secrets = {
    demoPassword: randomBytes(15).toString('base64url'),
    sessionSecret: randomBytes(32).toString('base64url'),
  };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function readSecrets(file: string): Secrets {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
    if (kept.demoPassword && kept.sessionSecret) {
      return { demoPassword: kept.demoPassword, sessionSecret: kept.sessionSecret };
    }
  } catch {
    // Said below, as for a file that lacks one of them.
  }
  throw new Problem(`${file} is damaged. Delete it to have a new demo password made.`);
}

/**
 * The key pair that tokens are signed and checked with; the console alone is given the private
 * half.
 */
export function keepKeys(dataDir: string): KeyFiles {
  const folder = join(dataDir, 'keys');
  const files = {
    privateKeyFile: join(folder, 'token-private.pem'),
    publicKeyFile: join(folder, 'token-public.pem'),
  };
  if (existsSync(files.privateKeyFile) && existsSync(files.publicKeyFile)) return files;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  writeFileSync(files.privateKeyFile, privateKey, { mode: 0o600 });
  writeFileSync(files.publicKeyFile, publicKey, { mode: 0o600 });
  return files;
}
