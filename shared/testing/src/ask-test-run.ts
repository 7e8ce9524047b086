export interface TestServers {
  mongoUri: string;
  redisUrl: string;
}

/**
 * MongoDB and Redis of the test run, which starts them when the first test asks. What reads them at
 * its top (`await testServers()`) makes whoever imports it one who asks; it waits as long as a
 * first download takes, which a hook may not.
 */
export async function testServers(): Promise<TestServers> {
  if (process.env['TEST_RUN_URL'] !== undefined) return ask<TestServers>('servers');
  const { MONGODB_URI: mongoUri, REDIS_URL: redisUrl } = process.env;
  if (mongoUri !== undefined && redisUrl !== undefined) return { mongoUri, redisUrl };
  throw new Error('there are no servers to test on: run the tests by npm test');
}

/** Waits until what the services run, `dist`, is what the sources say. */
export async function builtServices(): Promise<void> {
  if (process.env['TEST_RUN_URL'] !== undefined) await ask('build');
}

async function ask<T>(name: string): Promise<T> {
  const answer = await fetch(`${process.env['TEST_RUN_URL']}/${name}`);
  const body = await answer.json();
  if (!answer.ok) throw new Error(String(body));
  return body as T;
}
