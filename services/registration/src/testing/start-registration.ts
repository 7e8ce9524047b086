import type { Project } from '@seal/contracts/projects/project';
import type { Role } from '@seal/contracts/common/roles';
import type { Clock } from '@seal/platform/runtime/clock';
import type { ImportRowDocument } from '@seal/tabular/imports/import-document';
import type { Composed } from '@seal/platform/runtime/run-service';
import { testServiceConfig } from '@seal/testing/service-config';
import { createTestTokens } from '@seal/testing/test-tokens';
import mongoose from 'mongoose';
import request from 'supertest';
import { composeRegistration } from '../compose.ts';
import type { RegistrationDocument } from '../registrations/domain/registration.ts';

/** The service in this process, on a database and queues of the test's own. */
export interface TestService {
  composed: Composed;
  mongo: mongoose.Connection;
  registrations: mongoose.mongo.Collection<RegistrationDocument>;
  importRows: mongoose.mongo.Collection<ImportRowDocument>;
  queuePrefix: string;
  get(path: string, role?: Role, headers?: Record<string, string>): Promise<request.Response>;
  post(path: string, body: object, options?: PostOptions): Promise<request.Response>;
  upload(path: string, file: string | Buffer, options?: UploadOptions): Promise<request.Response>;
  token(role: Role): Promise<string>;
  /** Another process of the same service, as far as it goes inside one process. */
  composeAnother(): Promise<Composed>;
  /** Ends this process of the service, as SIGTERM does; the databases stay. */
  stopService(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostOptions {
  role?: Role;
  /** Whose token; another id is another person in the same role. */
  person?: string;
  headers?: Record<string, string>;
}

export interface UploadOptions extends PostOptions {
  fields?: Record<string, string>;
  filename?: string;
}

export const PROJECT = 'test-2026';
export const REGISTRATIONS = `/projects/${PROJECT}/registrations`;
export const IMPORTS = `/projects/${PROJECT}/registration-imports`;
const API = '/api/v1';

/** The parts of a project that registration goes by; the rest plays no part here. */
export function testProject(overrides: Partial<Project> = {}): Project {
  const terms = {
    id: PROJECT,
    version: 1,
    fiscalYear: 2026,
    divisionCode: '130229',
    eligibleCategories: ['91', '93'],
    claimWindowDays: null,
    ...overrides,
  };
  return terms as Project;
}

export async function startTestService(
  options: { clock?: Clock; redisUrl?: string; project?: Project } = {},
): Promise<TestService> {
  const tokens = await createTestTokens();
  const shared = testServiceConfig('registration', tokens.publicKeyPem);
  const config = options.redisUrl ? { ...shared, redisUrl: options.redisUrl } : shared;
  const { uri, database } = config.mongo;
  const composeAnother = () =>
    composeRegistration(config, options.clock ? { clock: options.clock } : {});
  const composed = await composeAnother();
  const mongo = await mongoose.createConnection(uri, { dbName: database }).asPromise();
  const project = options.project ?? testProject();
  await mongo
    .collection<{ _id: string }>('projects')
    .insertOne({ _id: project.id, version: 1, project } as { _id: string });
  const server = composed.app.listen(0, '127.0.0.1');

  let stopped: Promise<void> | undefined;
  async function endService(): Promise<void> {
    composed.beginStopping();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await composed.close();
  }
  const stopService = () => (stopped ??= endService());

  const tokenOf = ({ role = 'clerk', person }: PostOptions) => tokens.sign(role, person);
  const begin = (path: string, token: string, { headers = {} }: PostOptions) =>
    request(server)
      .post(API + path)
      .auth(token, { type: 'bearer' })
      .set(headers);

  return {
    composed,
    mongo,
    registrations: mongo.collection('registrations') as never,
    importRows: mongo.collection('importRows') as never,
    queuePrefix: config.queuePrefix,
    async get(path, role = 'clerk', headers = {}) {
      return request(server)
        .get(API + path)
        .auth(await tokens.sign(role), { type: 'bearer' })
        .set(headers);
    },
    async post(path, body, posted = {}) {
      return begin(path, await tokenOf(posted), posted).send(body);
    },
    async upload(path, file, { fields = {}, filename, ...posted } = {}) {
      const sent = begin(path, await tokenOf(posted), posted);
      for (const [field, value] of Object.entries(fields)) void sent.field(field, value);
      return sent.attach('file', file, filename);
    },
    token: (role) => tokens.sign(role),
    composeAnother,
    stopService,
    async stop() {
      await stopService();
      await mongo.dropDatabase();
      await mongo.close();
    },
  };
}
