import type { Account } from '@seal/contracts/console/account';
import { accountHelpEndpoints } from '@seal/contracts/console/account-help-endpoints';
import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/api.ts';
import { usePagedList } from '../../lib/api/paged-list.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/table/paged-table.tsx';
import { Trouble } from '../../ui/errors/trouble.tsx';
import { AddAccount } from './add-account.tsx';
import { ChangeTerms } from './change-terms.tsx';
import { ClientSecret } from './client-secret.tsx';
import { ResetPassword } from './reset-password.tsx';
import { useAccountColumns } from './use-account-columns.tsx';

type Open = { what: 'terms' | 'password'; of: Account };

/** Who may sign in and as what; nobody changes their own. */
export function Screen() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<Open>();
  const [secret, setSecret] = useState<{ username: string; clientSecret: string }>();
  const list = usePagedList(['accounts'], (query, signal) =>
    call(consoleEndpoints.listAccounts, { query, signal }),
  );
  const unlock = useAct(
    ({ id }: Account, key) =>
      call(accountHelpEndpoints.unlockAccount, { params: { account: id }, body: {}, key }),
    {
      onDone({ username }) {
        void message.success(t('accounts.unlocked', { name: username }));
        void list.refetch();
      },
    },
  );
  const columns = useAccountColumns({
    onTerms: (of) => setOpen({ what: 'terms', of }),
    onPassword: (of) => setOpen({ what: 'password', of }),
    onUnlock: unlock.mutate,
  });
  function done(username: string, clientSecret: string | null) {
    setAdding(false);
    setOpen(undefined);
    if (clientSecret !== null) setSecret({ username, clientSecret });
    void list.refetch();
  }
  const close = () => setOpen(undefined);
  const extra = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('accounts.add')}
    </Button>
  );
  return (
    <Page title={t('accounts.title')} extra={extra}>
      {unlock.error && <Trouble error={unlock.error} />}
      <PagedTable
        label={t('accounts.title')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        empty={{ title: t('accounts.empty') }}
      />
      {isAdding && <AddAccount onDone={done} onClose={() => setAdding(false)} />}
      {open?.what === 'terms' && (
        <ChangeTerms
          it={open.of}
          onDone={() => done(open.of.username, null)}
          onOutdated={() => void list.refetch()}
          onClose={close}
        />
      )}
      {open?.what === 'password' && <ResetPassword it={open.of} onDone={done} onClose={close} />}
      {secret && <ClientSecret {...secret} onClose={() => setSecret(undefined)} />}
    </Page>
  );
}
