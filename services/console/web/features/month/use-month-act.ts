import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProject } from '../../lib/project-context.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { monthsKey } from './use-months.ts';

/** An act on a month: afterwards, and after a refusal, what is on screen is read again. */
export function useMonthAct<In, Out>(
  act: (given: In, key: string) => Promise<Out>,
  then: { words: (out: Out) => string; onDone?: () => void },
) {
  const { id: project } = useProject();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const readAgain = () => {
    void queries.invalidateQueries({ queryKey: monthsKey(project) });
    void queries.invalidateQueries({ queryKey: ['budget', project] });
  };
  return useAct(act, {
    onDone(out) {
      void message.success(then.words(out));
      readAgain();
      then.onDone?.();
    },
    onFailed: (error) => {
      if (error.problem?.status === 409) readAgain();
    },
  });
}
