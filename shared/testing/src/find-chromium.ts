import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * The system's Chromium; as root on Debian it is installed with a Chinese font, else it is said
 * what to install. Playwright's own download would need a host that many halls don't reach.
 */
export async function findChromium(): Promise<string> {
  const found = onPath();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends', ...PACKAGES];
    await run('apt-get', install, { env }).catch(async () => {
      await run('apt-get', ['update'], { env });
      await run('apt-get', install, { env });
    });
  }
  const installed = onPath();
  if (installed !== undefined) return installed;
  throw new Error(
    `the browser tests need Chromium and a Chinese font: install ${PACKAGES.join(' and ')} ` +
      `(as root: apt-get install ${PACKAGES.join(' ')}), or put one of ${NAMES.join(', ')} on PATH`,
  );
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((it) => NAMES.map((name) => join(it, name))).find((it) => existsSync(it));
}
