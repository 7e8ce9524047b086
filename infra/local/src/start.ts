import { join } from 'node:path';
import { describeProblem } from './problem.ts';
import { runProject } from './run-project.ts';
import { readSettings } from './running/settings.ts';
import { stopOnSignals } from './stop-signal.ts';

/** `npm start`: answers the exit code. */
export async function main(): Promise<number> {
  const signal = stopOnSignals();
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const settings = readSettings(process.env, join(import.meta.dirname, '..', '..', '..'));
    await runProject(settings, process.env, say, signal);
  } catch (error) {
    if (!signal.aborted) {
      process.stderr.write(`\n${describeProblem(error)}\n`);
      return 1;
    }
  }
  say('Stopped.');
  return 0;
}
