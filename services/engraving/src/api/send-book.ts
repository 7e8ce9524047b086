import type { Endpoint } from '@seal/contracts/http/endpoint';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Call, Handled } from '@seal/platform/http/call';
import { streamLines } from '@seal/platform/http/stream-lines';
import type { RecordDeps } from '../application/record-deps.ts';

/** Hands out a book of the project that the address names, a record at a time. */
export function sendBook<R, L>(
  { project }: Pick<RecordDeps, 'project'>,
  all: (projectId: string) => AsyncIterable<R>,
  linesOf: (record: R) => Iterable<L>,
): (call: Call<Endpoint>) => Promise<Handled> {
  async function* lines(projectId: string): AsyncGenerator<L> {
    for await (const record of all(projectId)) yield* linesOf(record);
  }
  return async ({ params, response }) => {
    const projectId = params['project']!;
    if (!(await project(projectId))) return refuse('not-found');
    await streamLines(response, lines(projectId));
    return ok({ body: undefined });
  };
}
