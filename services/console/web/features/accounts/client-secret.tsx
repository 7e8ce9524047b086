import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface Given {
  username: string;
  clientSecret: string;
  onClose(): void;
}

/** A client's secret, this once: only its hash is kept. */
export function ClientSecret({ username, clientSecret, onClose }: Given) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('accounts.secretOf', { name: username })}
      okText={t('accounts.secretKept')}
      onOk={onClose}
      closable={false}
      cancelButtonProps={{ hidden: true }}
    >
      <p>{t('accounts.secretWhy')}</p>
      <p>
        <code className="secret">{clientSecret}</code>
      </p>
    </Modal>
  );
}
