import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { isSingleSignOn, SIGN_ON } from '../../lib/single-sign-on.ts';

/**
 * Signing in again by the provider leads away from the page, and what was typed would be lost: it
 * is done in another window, and looked for when the person comes back to this one.
 */
export function SignOnElsewhere(given: { onSignedIn: (username: string) => Promise<void> }) {
  const { t } = useTranslation();
  const { onSignedIn } = given;
  useEffect(() => {
    if (!isSingleSignOn) return undefined;
    const look = () =>
      void call(consoleEndpoints.readSession).then(
        ({ account }) => onSignedIn(account.username),
        // Not yet signed in: the form is still there.
        () => undefined,
      );
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [onSignedIn]);
  if (!isSingleSignOn) return null;
  return (
    <Button type="link" href={SIGN_ON} target="_blank" block>
      {t('singleSignOn.again')}
    </Button>
  );
}
