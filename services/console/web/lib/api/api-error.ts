import type { Problem } from '@seal/contracts/http/problem';

/** What a call ended in, other than its answer. */
export class ApiError extends Error {
  /** Absent where nothing answered at all: the line is down. */
  readonly problem: Problem | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem | undefined, retryAfterSeconds?: number) {
    super(problem?.title ?? 'no answer');
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get code(): string {
    return this.problem?.code ?? 'no-answer';
  }
}

export function isProblem(error: unknown, code: string): boolean {
  return error instanceof ApiError && error.code === code;
}
