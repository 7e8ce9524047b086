import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { SealMark } from '../../entities/seal/seal-mark.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SingleSignOn, SingleSignOnRefusal } from './single-sign-on.tsx';

export function SignInPage({ onSignedIn }: { onSignedIn: (username: string) => Promise<void> }) {
  const { t } = useTranslation();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <SealMark size={56} />
        <h1>{t('app.title')}</h1>
        <p className="faint">{t('app.subtitle')}</p>
        <SingleSignOnRefusal />
        <SignInForm onSignedIn={onSignedIn} />
        <SingleSignOn />
        <LanguageSwitch />
      </div>
    </main>
  );
}
