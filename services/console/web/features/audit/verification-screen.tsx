import './audit.css';
import { verificationEndpoints } from '@seal/contracts/common/audit-endpoints';
import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { SERVICES } from '../../lib/services.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { VerificationResult } from './verification-result.tsx';

/** How often is asked whether a check has ended. Shorter would only ask more. */
const LOOK_MS = 1_500;

/** The records checked by each service, in words: what was looked at, and what is wrong. */
export function Screen() {
  const { t } = useTranslation();
  const [since, setSince] = useState<string>();
  const found = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['verification', service, since],
      queryFn: () =>
        call(verificationEndpoints[service].readVerification, { query: since ? { since } : {} }),
      refetchInterval: (query: { state: { data?: { running: boolean } | undefined } }) =>
        query.state.data?.running ? LOOK_MS : (false as const),
      retry: false,
    })),
  });
  const isRunning = found.some(({ data }) => data?.running);
  const again = (
    <Button
      type="primary"
      loading={isRunning}
      onClick={() => setSince(new Date(serverNow()).toISOString())}
    >
      {t('audit.again')}
    </Button>
  );
  return (
    <Page title={t('audit.verification')} extra={again}>
      <p className="faint">{t('audit.verificationWhy')}</p>
      {SERVICES.map((service, n) => {
        const { data, error, refetch } = found[n]!;
        return (
          <section key={service} className="section">
            <h2>{t(`system.names.${service}`)}</h2>
            {error && <Trouble error={error} onRetry={() => void refetch()} />}
            {!data && !error && <Waiting />}
            {data && <VerificationResult it={data} label={t(`system.names.${service}`)} />}
          </section>
        );
      })}
    </Page>
  );
}
