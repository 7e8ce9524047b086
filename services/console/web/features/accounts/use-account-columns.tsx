import type { Account } from '@seal/contracts/console/account';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../lib/account-context.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { Moment } from '../../ui/time/moment.tsx';

interface Acts {
  onTerms(it: Account): void;
  onPassword(it: Account): void;
  onUnlock(it: Account): void;
}

export function useAccountColumns({ onTerms, onPassword, onUnlock }: Acts): Column<Account>[] {
  const { t } = useTranslation();
  const { username: own } = useAccount();
  const roleWords = ({ roles }: Account) =>
    roles.map((role) => t(`roles.${role}`)).join(t('common.between'));
  const acts = (it: Account) => (
    <span className="tags">
      <Button size="small" onClick={() => onTerms(it)}>
        {t('accounts.change')}
      </Button>
      <Button size="small" onClick={() => onPassword(it)}>
        {t(it.kind === 'client' ? 'accounts.newSecret' : 'accounts.resetPassword')}
      </Button>
      {it.lockedUntil !== null && (
        <Button size="small" onClick={() => onUnlock(it)}>
          {t('accounts.unlock')}
        </Button>
      )}
    </span>
  );
  return [
    {
      key: 'username',
      title: t('accounts.username'),
      cell: ({ username }) => username,
      sort: ({ username }) => username,
    },
    { key: 'roles', title: t('accounts.roles'), cell: roleWords, sort: roleWords },
    {
      key: 'kind',
      title: t('accounts.kind'),
      cell: ({ kind }) => t(`accounts.${kind}`),
      sort: ({ kind }) => kind,
    },
    { key: 'state', title: t('accounts.state'), cell: (it) => <State it={it} /> },
    {
      key: 'created',
      title: t('accounts.created'),
      cell: ({ createdAt }) => <Moment at={createdAt} />,
      sort: ({ createdAt }) => createdAt,
    },
    {
      key: 'acts',
      title: t('accounts.acts'),
      cell: (it) =>
        it.username === own ? <span className="faint">{t('accounts.own')}</span> : acts(it),
    },
  ];
}

function State({ it }: { it: Account }) {
  const { t } = useTranslation();
  if (!it.active) return <span className="tag">{t('accounts.inactive')}</span>;
  if (it.lockedUntil === null) {
    return <span className="tag tag-completed">{t('accounts.active')}</span>;
  }
  return (
    <span className="tag tag-held">
      {t('accounts.locked')} <Moment at={it.lockedUntil} />
    </span>
  );
}
