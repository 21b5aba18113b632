import { useState, type FormEvent } from 'react';
import { useLocation } from 'react-router';
import { failureOf } from '@/api/failure';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Logo } from '@/ui/Logo';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { TextField } from '@/ui/TextField';
import styles from './SignInPage.module.css';
import { useSetUp } from './useSetUp.mutation';
import { useSignIn } from './useSignIn.mutation';

const EMPTY = { username: '', name: '', password: '' };
const FIELDS = Object.keys(EMPTY);

/** Where the link leads that the first start prints; its secret stays in the fragment, which no server is sent. */
export function SetUpPage() {
  const { t } = useI18n();
  const { hash } = useLocation();
  const [token] = useState(() => new URLSearchParams(hash.slice(1)).get('token') ?? '');
  const [person, setPerson] = useState(EMPTY);
  const setUp = useSetUp();
  const signIn = useSignIn();
  const set = (name: keyof typeof EMPTY) => (value: string) => setPerson((current) => ({ ...current, [name]: value }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setUp.mutate({ token, ...person }, { onSuccess: () => signIn.mutate({ username: person.username, password: person.password }) });
  }

  const failure = setUp.error && failureOf(setUp.error);
  const violations = failure?.kind === 'invalid' ? failure.violations : [];
  const errorOf = (field: string) => violations.find((violation) => violation.field === field)?.message;
  const isVoid = token === '' || failure?.kind === 'not-found' || violations.some(({ field }) => field === 'token');
  const isElsewhere = failure && !isVoid && !violations.some(({ field }) => FIELDS.includes(field));
  const pending = setUp.isPending || signIn.isPending;
  return (
    <main className={styles.page}>
      <PageTitle>{t('setup.title')}</PageTitle>
      <form className={styles.card} onSubmit={submit}>
        <p className={styles.brand}>
          <Logo />
          Casework
        </p>
        <div>
          <h1 className={styles.title}>{t('setup.title')}</h1>
          <p className={styles.lead}>{t('setup.lead')}</p>
        </div>
        {isVoid && (
          <Notice tone="danger" title={t('setup.void')}>
            <p>{t('setup.void.text')}</p>
          </Notice>
        )}
        {isElsewhere && <FailureNotice error={setUp.error} />}
        {signIn.error && <FailureNotice error={signIn.error} />}
        {!isVoid && (
          <>
            <TextField label={t('setup.name')} name="name" autoComplete="name" required maxLength={200} value={person.name} onChange={set('name')} error={errorOf('name')} />
            <TextField label={t('session.username')} name="username" autoComplete="username" required maxLength={100} help={t('setup.username.help')} value={person.username} onChange={set('username')} error={errorOf('username')} />
            <TextField label={t('session.password')} name="password" type="password" autoComplete="new-password" required help={t('setup.password.help')} value={person.password} onChange={set('password')} error={errorOf('password')} />
            <Button type="submit" size="medium" disabled={pending}>
              {pending ? t('setup.creating') : t('setup.create')}
            </Button>
          </>
        )}
      </form>
    </main>
  );
}
