import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveCsv } from './save-csv.ts';
import { Trouble } from '../errors/trouble.tsx';

interface Given {
  /** Of the file. */
  name: string;
  /** The head and all rows, not only those that are shown. */
  read: () => Promise<readonly (readonly (string | number)[])[]>;
  text?: string;
}

/** A button that saves a whole table. */
export function SaveAll({ name, read, text }: Given) {
  const { t } = useTranslation();
  const save = useMutation({ mutationFn: async () => saveCsv(name, await read()) });
  return (
    <>
      {save.error && <Trouble error={save.error} />}
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {text ?? t('common.export')}
      </Button>
    </>
  );
}
