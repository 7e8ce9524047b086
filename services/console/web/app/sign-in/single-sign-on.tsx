import { Alert, Button, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import { isSingleSignOn, refusal, signOnAddress } from '../../lib/single-sign-on.ts';
import type { zhShell } from '../../texts/zh-shell.ts';

/** The button to the identity provider, where the console has one. */
export function SingleSignOn() {
  const { t } = useTranslation();
  if (!isSingleSignOn) return null;
  return (
    <div className="single-sign-on">
      <Divider plain>{t('singleSignOn.or')}</Divider>
      <Button href={signOnAddress()} block>
        {t('singleSignOn.button')}
      </Button>
    </div>
  );
}

/** Why the provider's word was not enough, to who comes back from there. */
export function SingleSignOnRefusal() {
  const { t, i18n } = useTranslation();
  const key = `singleSignOn.refused.${refusal}`;
  if (refusal === null || !i18n.exists(key)) return null;
  const title = t(key as `singleSignOn.refused.${keyof typeof zhShell.singleSignOn.refused}`);
  return <Alert type="error" showIcon role="alert" title={title} className="refused-sign-on" />;
}
