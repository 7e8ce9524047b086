import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from './servers.ts';

function ask(port: number, commands: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${commands}\r\nQUIT\r\n`));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(text));
  });
}

test('Redis refuses to evict and keeps what it was given', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-redis-'));
  const dir = join(folder, 'redis');
  const first = await startRedis({ dir });
  const policy = await ask(first.port, 'CONFIG GET maxmemory-policy\r\nSET bell rung');
  await first.stop();
  const second = await startRedis({ dir });
  const kept = await ask(second.port, 'GET bell');
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(policy).toContain('noeviction');
  expect(kept).toContain('rung');
});
