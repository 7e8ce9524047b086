import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountContext } from '../../lib/account-context.ts';
import { isProblem } from '../../lib/api/api-error.ts';
import { call } from '../../lib/api/api.ts';
import { setCsrfToken, signedInAgain, whenSessionEnds } from '../../lib/api/session-state.ts';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ProjectRoutes } from '../project-routes.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { SignOnElsewhere } from './sign-on-elsewhere.tsx';

/** The console says whether a session came along with the page; without one none is asked for. */
const cameWithSession =
  document.querySelector<HTMLMetaElement>('meta[name="session"]')?.content !== 'none';

/**
 * Nobody signed in: the sign-in page. A session that ends later only lays the form over what is on
 * screen, which stays as it was typed.
 */
export function SessionGate() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [hasEnded, setEnded] = useState(false);
  const session = useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      const found = await call(consoleEndpoints.readSession);
      setCsrfToken(found.csrfToken);
      return found;
    },
    staleTime: Infinity,
    enabled: cameWithSession,
  });
  useEffect(() => whenSessionEnds(() => setEnded(true)), []);
  const account = useMemo(() => session.data?.account, [session.data]);

  async function signedIn(username: string) {
    const isOther = account !== undefined && account.username !== username;
    await session.refetch();
    setEnded(false);
    signedInAgain(!isOther);
    if (isOther) queries.clear();
    else
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }

  if (account) {
    return (
      <AccountContext value={account}>
        {/* Somebody else begins with screens of their own: what was typed is not theirs. */}
        <ProjectRoutes key={account.username} />
        <Modal open={hasEnded} title={t('signIn.again')} footer={null} closable={false} width={380}>
          <p>{t('signIn.againWhy')}</p>
          <SignInForm username={account.username} onSignedIn={signedIn} />
          <SignOnElsewhere onSignedIn={signedIn} />
        </Modal>
      </AccountContext>
    );
  }
  const isNew = session.isPending && !cameWithSession;
  if (isNew || isProblem(session.error, 'unauthenticated'))
    return <SignInPage onSignedIn={signedIn} />;
  if (session.error) {
    return (
      <main className="alone">
        <Trouble error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  return <Waiting />;
}
