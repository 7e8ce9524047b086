import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeProblem } from '../problem.ts';

export interface Answering {
  url: string;
  /** As if a test had asked. */
  give(name: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * What a run of the tests has for them, at an address of its own: `GET /servers` is answered by
 * `answers.servers()`. Each is done at the first asking and once, so that a run in which no test
 * asks for a server starts none.
 */
export async function answerTests(
  answers: Record<string, () => Promise<unknown>>,
): Promise<Answering> {
  const given = new Map<string, Promise<unknown>>();
  const give = (name: string) => {
    const answer = given.get(name) ?? Promise.resolve(answers[name]?.());
    given.set(name, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const end = (status: number, body: unknown) => {
      // A connection kept open would keep the test's process from ending.
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(body));
    };
    give((request.url ?? '').slice(1)).then(
      (answer) => (answer === undefined ? end(404, 'nothing of that name') : end(200, answer)),
      (error: unknown) => end(500, describeProblem(error)),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    give,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
