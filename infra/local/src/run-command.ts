import { spawn } from 'node:child_process';

export type Say = (line: string) => void;

export interface CommandOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  signal?: AbortSignal | undefined;
  /** Told every ten seconds that the command is still at work. */
  say?: Say | undefined;
  label?: string;
}

export interface CommandResult {
  code: number;
  output: string;
}

/** Shorter floods the terminal; much longer looks like a hang. */
const HEARTBEAT_MS = 10_000;

/**
 * Runs a command to its end and keeps what it printed. One that cannot be started answers code 127.
 */
export function runCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { signal, say, label = command, env, cwd } = options;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env, cwd, signal });
    const heartbeat = setInterval(() => {
      say?.(`  ${label}: still at it after ${Math.round((Date.now() - startedAt) / 1000)} s`);
    }, HEARTBEAT_MS);
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      clearInterval(heartbeat);
      if (signal?.aborted) reject(error);
      else resolve({ code: 127, output: error.message });
    });
    child.once('close', (code, killedBy) => {
      clearInterval(heartbeat);
      resolve({ code: code ?? 1, output: killedBy ? `${output}\nkilled by ${killedBy}` : output });
    });
  });
}

/** The last line that says something: with pip, apt and tar that is where the reason stands. */
export function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.findLast((line) => line !== '') ?? 'it said nothing';
}
