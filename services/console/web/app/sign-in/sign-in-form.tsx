import { consoleEndpoints } from '@seal/contracts/console/console-endpoints';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../lib/api/api-error.ts';
import { call } from '../../lib/api/api.ts';
import { setCsrfToken } from '../../lib/api/session-state.ts';
import { useErrorWords } from '../../ui/errors/error-words.ts';

interface Given {
  username?: string;
  onSignedIn: (username: string) => Promise<void>;
}

interface Fields {
  username: string;
  password: string;
}

export function SignInForm({ username, onSignedIn }: Given) {
  const { t } = useTranslation();
  const first = useRef<InputRef>(null);
  const signIn = useMutation<unknown, ApiError, Fields>({
    mutationFn: async (fields) => {
      const session = await call(consoleEndpoints.signIn, { body: fields });
      setCsrfToken(session.csrfToken);
      await onSignedIn(session.account.username);
    },
  });
  useEffect(() => first.current?.focus(), []);
  const required = [{ required: true, message: t('common.required') }];
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      className="sign-in-form"
      initialValues={{ username }}
      onFinish={(fields) => signIn.mutate(fields)}
    >
      <SignInError error={signIn.error} />
      <Form.Item name="username" label={t('signIn.username')} rules={required}>
        <Input ref={username === undefined ? first : null} autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={required}>
        <Input.Password
          ref={username === undefined ? null : first}
          autoComplete="current-password"
          visibilityToggle={false}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}

function SignInError({ error }: { error: ApiError | null }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  if (!error) return null;
  const minutes = Math.ceil((error.retryAfterSeconds ?? 60) / 60);
  const isLocked = error.code === 'account-locked';
  const title = isLocked ? t('signIn.locked', { minutes }) : words(error);
  return <Alert type="error" showIcon title={title} className="trouble" />;
}
