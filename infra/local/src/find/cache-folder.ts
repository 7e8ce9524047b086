import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where downloaded servers are kept: for the user and not for the clone, so that each is downloaded
 * once.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return (
    env['SEAL_CACHE_DIR'] ??
    join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'seal-service')
  );
}
