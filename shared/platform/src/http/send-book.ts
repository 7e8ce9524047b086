import type { Endpoint } from '@seal/contracts/http/endpoint';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Call, Handled } from './call.ts';
import { streamLines } from './stream-lines.ts';

/** Hands out a book of the project that the address names, a record at a time. */
export function sendBook<R, L>(
  hasProject: (id: string) => Promise<boolean>,
  all: (projectId: string) => AsyncIterable<R>,
  linesOf: (record: R) => Iterable<L>,
): (call: Call<Endpoint>) => Promise<Handled> {
  async function* lines(projectId: string): AsyncGenerator<L> {
    for await (const record of all(projectId)) yield* linesOf(record);
  }
  return async ({ params, response }) => {
    const projectId = params['project']!;
    if (!(await hasProject(projectId))) return refuse('not-found');
    await streamLines(response, lines(projectId));
    return ok({ body: undefined });
  };
}
