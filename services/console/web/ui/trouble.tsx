import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api-error.ts';
import { useErrorWords } from './error-words.ts';

interface Given {
  error: unknown;
  /** Offered where the same can simply be tried again. */
  onRetry?: () => void;
}

/** What went wrong, in words, and what to do; what is on screen stays. */
export function Trouble({ error, onRetry }: Given) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const id = error instanceof ApiError ? error.problem?.requestId : undefined;
  const isBug = error instanceof ApiError && error.code === 'internal';
  return (
    <Alert
      type="error"
      showIcon
      className="trouble"
      title={words(error)}
      description={isBug && id ? t('common.requestId', { id }) : undefined}
      action={onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
