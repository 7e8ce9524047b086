import { Problem, reasonOf } from '../problem.ts';
import { runCommand, type Say } from '../run-command.ts';

export interface Finding {
  cacheDir: string;
  say: Say;
  signal?: AbortSignal | undefined;
}

/** One place a server program may come from: answers its path or throws the reason why not. */
export interface Source {
  name: string;
  find: (finding: Finding) => Promise<string>;
}

export interface Wanted {
  /** As a person calls it: MongoDB, Redis. */
  title: string;
  /** Older ones lack something that is relied on; where that is, says the list of its sources. */
  atLeast: readonly [major: number, minor: number];
  version: RegExp;
  sources: Source[];
  advice: string;
}

/** Tries the sources in their order; a program counts as found once it has told its version. */
export async function findServer(wanted: Wanted, finding: Finding): Promise<string> {
  const tried: string[] = [];
  for (const source of wanted.sources) {
    try {
      const program = await source.find(finding);
      await checkVersion(program, wanted, finding.signal);
      return program;
    } catch (error) {
      finding.signal?.throwIfAborted();
      tried.push(`  - ${source.name}: ${reasonOf(error)}`);
    }
  }
  throw new Problem(
    [`${wanted.title} is needed and could not be had. Tried:`, ...tried, wanted.advice].join('\n'),
  );
}

async function checkVersion(program: string, wanted: Wanted, signal?: AbortSignal): Promise<void> {
  const { code, output } = await runCommand(program, ['--version'], { signal });
  const found = wanted.version.exec(output);
  if (code !== 0 || !found) throw new Error(`${program} does not run: ${output.trim()}`);
  const [major, minor] = [Number(found[1]), Number(found[2])];
  const [leastMajor, leastMinor] = wanted.atLeast;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Error(
    `${program} is ${major}.${minor}, needed is ${leastMajor}.${leastMinor} or newer`,
  );
}
