import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api/api-error.ts';
import { useErrorWords } from './error-words.ts';
import { type FieldError, fieldWords } from './field-words.ts';

interface Given {
  error: unknown;
  /** Offered where the same can simply be tried again. */
  onRetry?: () => void;
  /** Names each field that is wrong, for what has no place of its own on the screen. */
  namesFields?: boolean;
}

/** What went wrong, in words, and what to do; what is on screen stays. */
export function Trouble({ error, onRetry, namesFields = false }: Given) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const id = error instanceof ApiError ? error.problem?.requestId : undefined;
  const isBug = error instanceof ApiError && error.code === 'internal';
  const fields = namesFields && error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return (
    <Alert
      type="error"
      showIcon
      className="trouble"
      title={words(error)}
      description={isBug && id ? t('common.requestId', { id }) : <Fields of={fields} />}
      action={onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}

function Fields({ of }: { of: readonly FieldError[] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((it) => (
        <li key={`${it.pointer} ${it.code}`}>
          <code>{it.pointer.slice(1)}</code> {fieldWords(it)}
        </li>
      ))}
    </ul>
  );
}
