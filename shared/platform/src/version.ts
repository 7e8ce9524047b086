import { readFileSync } from 'node:fs';

/** The version of what runs: all workspaces carry the same, so the one of this one is it. */
export function readVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
