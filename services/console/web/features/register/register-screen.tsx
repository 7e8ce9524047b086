import './register.css';
import type { Registration } from '@seal/contracts/registration/registration';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { RegisterForm } from './register-form.tsx';
import { Registered } from './registered.tsx';

/** The window's main work: one enterprise after the other, by keyboard alone. */
export function Screen() {
  const { t } = useTranslation();
  const [done, setDone] = useState<Registration>();
  return (
    <Page title={t('register.title')} extra={<span className="faint">{t('register.keys')}</span>}>
      {done ? (
        <Registered registration={done} onNext={() => setDone(undefined)} />
      ) : (
        <RegisterForm onDone={setDone} />
      )}
    </Page>
  );
}
