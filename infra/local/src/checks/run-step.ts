import { spawn } from 'node:child_process';

export interface StepOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

/** Runs a command on this terminal and answers its exit code; told to stop, it is waited for. */
export function runStep(command: string[], options: StepOptions): Promise<number> {
  const [program = '', ...args] = command;
  const { cwd, env = process.env, signal } = options;
  signal.throwIfAborted();
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
    const stop = () => void child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    const end = (code: number) => {
      signal.removeEventListener('abort', stop);
      resolve(code);
    };
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      end(127);
    });
    child.once('exit', (code) => end(code ?? 1));
  });
}
