import { useState, type FormEvent } from 'react';
import { failureOf } from '@/api/failure';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Logo } from '@/ui/Logo';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { TextField } from '@/ui/TextField';
import styles from './SignInPage.module.css';
import { useSignIn } from './useSignIn.mutation';

export function SignInPage() {
  const { t } = useI18n();
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ username, password });
  }

  const refused = signIn.error !== null && ['signed-out', 'forbidden', 'invalid'].includes(failureOf(signIn.error).kind);
  return (
    <main className={styles.page}>
      <PageTitle>{t('session.title')}</PageTitle>
      <form className={styles.card} onSubmit={submit}>
        <p className={styles.brand}>
          <Logo />
          Casework
        </p>
        <div>
          <h1 className={styles.title}>{t('session.title')}</h1>
          <p className={styles.lead}>{t('session.lead')}</p>
        </div>
        {refused && <Notice tone="danger" title={t('session.refused')} />}
        {signIn.error && !refused && <FailureNotice error={signIn.error} />}
        <TextField label={t('session.username')} name="username" autoComplete="username" required value={username} onChange={setUsername} />
        <TextField label={t('session.password')} name="password" type="password" autoComplete="current-password" required value={password} onChange={setPassword} />
        <Button type="submit" size="medium" disabled={signIn.isPending}>
          {signIn.isPending ? t('session.signingIn') : t('session.signIn')}
        </Button>
      </form>
    </main>
  );
}
