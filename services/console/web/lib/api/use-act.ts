import { newId } from '@seal/kernel/ids';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, isProblem } from './api-error.ts';
import { whenSignedInAgain } from './session-state.ts';

/**
 * Something that is done once: the key stays the same for the same content until it is answered, so
 * that a second press after a broken line repeats the act instead of doing it again. A session that
 * has ended is waited for: once the same person is signed in again, the act goes on.
 */
export function useAct<In, Out>(
  act: (given: In, key: string) => Promise<Out>,
  then?: {
    onDone?: (out: Out, given: In) => void;
    onFailed?: (error: ApiError, given: In) => void;
  },
) {
  const repeat = useRef<{ content: string; key: string }>(undefined);
  return useMutation<Out, ApiError, In>({
    mutationFn: async (given) => {
      const content = JSON.stringify(given) ?? '';
      if (repeat.current?.content !== content) repeat.current = { content, key: newId() };
      const { key } = repeat.current;
      try {
        return await act(given, key);
      } catch (error) {
        if (!isProblem(error, 'unauthenticated') || !(await whenSignedInAgain())) throw error;
        return act(given, key);
      }
    },
    onSuccess: (out, given) => {
      repeat.current = undefined;
      then?.onDone?.(out, given);
    },
    onError: (error, given) => {
      // A refusal is final: what is tried next is another act. Without an answer it may be done.
      if (error instanceof ApiError && error.problem && error.problem.status < 500) {
        repeat.current = undefined;
      }
      then?.onFailed?.(error, given);
    },
  });
}
