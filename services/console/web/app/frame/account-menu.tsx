import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { useQueryClient } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../lib/account-context.ts';
import { call } from '../../lib/api/api.ts';
import { Icon } from '../../ui/icon.tsx';
import { ChangePassword } from '../sign-in/change-password.tsx';

/** The server that sent the page says it. */
const VERSION = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;

export function AccountMenu() {
  const { t } = useTranslation();
  const { username, roles } = useAccount();
  const queries = useQueryClient();
  const [isChanging, setChanging] = useState(false);

  async function signOut() {
    // Whatever is answered, nothing of this person stays on screen.
    await call(consoleEndpoints.signOut).catch(() => undefined);
    queries.clear();
    window.location.assign('/');
  }

  const items = [
    { key: 'password', label: t('top.changePassword'), onClick: () => setChanging(true) },
    { key: 'out', label: t('top.signOut'), onClick: () => void signOut() },
    { type: 'divider' as const },
    { key: 'version', label: t('top.version', { version: VERSION }), disabled: true },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <button type="button" className="quiet account" aria-haspopup="menu">
          <span className="hidden">{t('top.account')}</span>
          <Icon name="account" />
          <span>{username}</span>
          <span className="faint">{roles.map((role) => t(`roles.${role}`)).join(' · ')}</span>
        </button>
      </Dropdown>
      {isChanging && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
