import { Suspense, use, useMemo, useState, type ReactNode } from 'react';
import { failureOf, type Failure } from '@/api/failure';
import type { BlankForm } from '@/api/visitors';
import { useWords, Visitors } from '@/i18n/visitors/Visitors';
import { Fault } from './Fault';
import styles from './fields.module.css';
import { Outcome } from './Outcome';
import { useFrameHeight } from './useFrameHeight';
import { VisitorFrame } from './VisitorFrame';

/** Where and to whom a form is shown. */
export interface FormSight<Form extends BlankForm> {
  form: Promise<Form>;
  language: string;
  /** The origin of the page that shows this one within it; null when it stands alone. */
  embeddedIn: string | null;
}

interface FormPageProps<Form extends BlankForm> extends FormSight<Form> {
  readAgain: () => Promise<Form>;
  /** Which form's title and thanks are said. */
  words: 'form' | 'lead';
  fields: (form: Form, onSent: (number: string, email: string) => void) => ReactNode;
}

type Read<Form> = { form: Form } | { failure: Failure };

const read = <Form,>(form: Promise<Form>) => form.then<Read<Form>, Read<Form>>((found) => ({ form: found }), (error: unknown) => ({ failure: failureOf(error) }));

/** A form that stands open to everybody, from its first sight to the number of what was sent. */
export function FormPage<Form extends BlankForm>(page: FormPageProps<Form>) {
  const first = useMemo(() => read(page.form), [page.form]);
  useFrameHeight(page.embeddedIn);
  return (
    <Visitors language={page.language}>
      <Suspense>
        <Loaded {...page} first={first} />
      </Suspense>
    </Visitors>
  );
}

function Loaded<Form extends BlankForm>({ first, embeddedIn, readAgain, words, fields }: FormPageProps<Form> & { first: Promise<Read<Form>> }) {
  const { t } = useWords();
  const [next, setNext] = useState<Read<Form> | null>(null);
  const result = next ?? use(first);
  const [sent, setSent] = useState<{ form: string; number: string; email: string } | null>(null);
  const again = () => void read(readAgain()).then(setNext);
  const embedded = embeddedIn !== null;
  if ('failure' in result) {
    const off = result.failure.kind === 'not-found';
    return (
      <VisitorFrame company={null} title={t(off ? 'form.off' : `${words}.title`)} embedded={embedded}>
        {off ? (
          <Outcome title={t('form.off')}>
            <p>{t('form.off.text')}</p>
          </Outcome>
        ) : (
          <Unread title={t(`${words}.title`)} failure={result.failure} onAgain={again} />
        )}
      </VisitorFrame>
    );
  }
  const { form } = result;
  return (
    <VisitorFrame company={form.company} title={t(`${words}.title`)} embedded={embedded}>
      {sent?.form === form.form ? (
        <Outcome good title={t(`${words}.thanks`)}>
          <p>
            {t('form.number')} <br />
            <strong className={styles.number}>{sent.number}</strong>
          </p>
          <p>{t('form.thanks.text', { email: sent.email })}</p>
          <button type="button" className={styles.quiet} onClick={again}>
            {t(`${words}.another`)}
          </button>
        </Outcome>
      ) : (
        fields(form, (number, email) => setSent({ form: form.form, number, email }))
      )}
    </VisitorFrame>
  );
}

function Unread({ title, failure, onAgain }: { title: string; failure: Failure; onAgain: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h1>{title}</h1>
      <Fault failure={failure} />
      <div className={styles.actions}>
        <button type="button" className={styles.quiet} onClick={onAgain}>
          {t('fault.again')}
        </button>
      </div>
    </>
  );
}
