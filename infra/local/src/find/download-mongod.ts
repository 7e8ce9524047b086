import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keepProgram } from './download-wheel.ts';
import type { Finding } from './find-server.ts';
import { lastLine, runCommand } from '../run-command.ts';

/**
 * The same major version as the wheel's: a data folder written by a newer one could not be opened
 * by an older.
 */
const VERSION = '6.0.14';
export const KEPT_AS = `mongod-${VERSION}`;

/**
 * Without it a host that drops packets would hold up the start for minutes before the next source
 * is tried.
 */
const ANSWER_WITHIN_MS = 5_000;

/** The archive for this machine; the build for Ubuntu 22.04 also runs on Debian 12 and newer. */
export function archiveUrl(platform: string, arch: string): string | undefined {
  const cpu = {
    linux: { x64: 'x86_64', arm64: 'aarch64' },
    darwin: { x64: 'x86_64', arm64: 'arm64' },
  };
  const name = cpu[platform as keyof typeof cpu]?.[arch as 'x64' | 'arm64'];
  if (name === undefined) return undefined;
  const [folder, build] = platform === 'linux' ? ['linux', '-ubuntu2204'] : ['osx', ''];
  const system = platform === 'linux' ? 'linux' : 'macos';
  return `https://fastdl.mongodb.org/${folder}/mongodb-${system}-${name}${build}-${VERSION}.tgz`;
}

export async function downloadMongod(finding: Finding): Promise<string> {
  const url = archiveUrl(process.platform, process.arch);
  if (url === undefined) throw new Error(`no build for ${process.platform} ${process.arch}`);
  mkdirSync(finding.cacheDir, { recursive: true });
  const work = mkdtempSync(join(finding.cacheDir, 'unfinished-'));
  try {
    const archive = join(work, 'mongodb.tgz');
    await download(url, archive, finding);
    const untar = await runCommand('tar', ['-xzf', archive, '-C', work], {
      signal: finding.signal,
    });
    if (untar.code !== 0) throw new Error(`cannot unpack it: ${lastLine(untar.output)}`);
    const inside = readdirSync(work, { recursive: true, encoding: 'utf8' });
    const program = inside.find((path) => path.endsWith('/bin/mongod'));
    if (program === undefined) throw new Error('there is no bin/mongod in the archive');
    return keepProgram(join(work, program), join(finding.cacheDir, KEPT_AS));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download(url: string, file: string, { say, signal }: Finding): Promise<void> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(new Error('no answer')), ANSWER_WITHIN_MS);
  const either = AbortSignal.any([impatience.signal, ...(signal ? [signal] : [])]);
  try {
    const response = await fetch(url, { signal: either });
    if (!response.ok || !response.body) throw new Error(`it answers ${response.status}`);
    say(`MongoDB: downloading mongod ${VERSION} (about 90 MB, once)`);
    // From here on the limit is on silence, not on the whole: a slow line may take its time.
    const body = Readable.fromWeb(response.body).on('data', () => timer.refresh());
    await pipeline(body, createWriteStream(file), { signal: either });
  } finally {
    clearTimeout(timer);
  }
}
