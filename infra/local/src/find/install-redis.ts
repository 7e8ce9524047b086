import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findOnPath } from './find-on-path.ts';
import type { Finding } from './find-server.ts';
import { lastLine, runCommand, type CommandResult } from '../run-command.ts';

const POLICY = '/usr/sbin/policy-rc.d';

/** Debian's package, without the Redis on port 6379 that Debian would start with it. */
export async function installRedis(finding: Finding): Promise<string> {
  if (process.getuid?.() !== 0) throw new Error('only root may install packages');
  if (findOnPath('apt-get') === undefined) throw new Error('this is not Debian or Ubuntu');
  const mayRemovePolicy = await forbidAutostart(finding.signal);
  try {
    finding.say('Redis: installing redis-server with apt-get');
    let result = await install(finding);
    if (result.code !== 0) {
      // Container images come without package lists.
      await apt(['update'], finding);
      result = await install(finding);
    }
    if (result.code !== 0) throw new Error(lastLine(result.output));
  } finally {
    if (mayRemovePolicy) rmSync(POLICY, { force: true });
  }
  const program = findOnPath('redis-server');
  if (program === undefined) throw new Error('installed, but redis-server is not on the PATH');
  return program;
}

/**
 * Answers whether the policy was put there by us. A machine's own policy is asked, and never
 * replaced.
 */
async function forbidAutostart(signal: AbortSignal | undefined): Promise<boolean> {
  if (!existsSync(POLICY)) {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    return true;
  }
  const answer = await runCommand(POLICY, ['redis-server', 'start'], { signal });
  if (answer.code !== 101) {
    throw new Error(`${POLICY} would let Debian start a Redis of its own on port 6379`);
  }
  return false;
}

function install(finding: Finding): Promise<CommandResult> {
  return apt(['install', '-y', '--no-install-recommends', 'redis-server'], finding);
}

function apt(args: string[], { say, signal }: Finding): Promise<CommandResult> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const patient = ['-o', 'DPkg::Lock::Timeout=60', ...args];
  return runCommand('apt-get', patient, { env, say, signal, label: `apt-get ${args[0]}` });
}
