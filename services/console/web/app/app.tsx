import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ApiError } from '../lib/api/api-error.ts';
import { Waiting } from '../ui/waiting.tsx';
import { BrokenPage } from './broken-page.tsx';
import { SessionGate } from './sign-in/session-gate.tsx';
import { theme } from './theme.ts';

const PublicOrder = lazy(async () => ({
  default: (await import('../features/public-order/public-order-screen.tsx')).Screen,
}));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the live stream tells of is read anew then; the rest when one comes back to it.
      staleTime: 10_000,
      // A refusal stays one; a service that starts again, or a line that comes back, does not.
      retry: (tries, error) =>
        tries < 2 && error instanceof ApiError && (error.problem?.status ?? 503) >= 500,
    },
  },
});

export function App({ nonce }: { nonce: string | undefined }) {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      {...(nonce === undefined ? {} : { csp: { nonce } })}
      locale={i18n.language === 'en' ? enUs : zhCn}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false} message={{ top: 12, maxCount: 1 }}>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <BrokenPage>
              <Suspense fallback={<Waiting />}>
                <Routes>
                  <Route path="/public/orders/:token" element={<PublicOrder />} />
                  <Route path="*" element={<SessionGate />} />
                </Routes>
              </Suspense>
            </BrokenPage>
          </BrowserRouter>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
