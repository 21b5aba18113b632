import { Suspense, use, useMemo, useState } from 'react';
import { failureOf, type Failure } from '@/api/failure';
import { visitors, type TicketForm } from '@/api/visitors';
import { useWords, Visitors } from '@/i18n/visitors/Visitors';
import { Fault } from './Fault';
import styles from './fields.module.css';
import { Outcome } from './Outcome';
import { TicketFields } from './TicketFields';
import { useFrameHeight } from './useFrameHeight';
import { VisitorFrame } from './VisitorFrame';

interface TicketFormPageProps {
  form: Promise<TicketForm>;
  language: string;
  /** The origin of the page that shows this one within it; null when it stands alone. */
  embeddedIn: string | null;
}

type Read = { form: TicketForm } | { failure: Failure };

const read = (form: Promise<TicketForm>) => form.then<Read, Read>((found) => ({ form: found }), (error: unknown) => ({ failure: failureOf(error) }));

export function TicketFormPage({ form, language, embeddedIn }: TicketFormPageProps) {
  const first = useMemo(() => read(form), [form]);
  useFrameHeight(embeddedIn);
  return (
    <Visitors language={language}>
      <Suspense>
        <Loaded first={first} embedded={embeddedIn !== null} />
      </Suspense>
    </Visitors>
  );
}

function Loaded({ first, embedded }: { first: Promise<Read>; embedded: boolean }) {
  const { t } = useWords();
  const [next, setNext] = useState<Read | null>(null);
  const result = next ?? use(first);
  const [sent, setSent] = useState<{ form: string; number: string; email: string } | null>(null);
  const again = () => void read(visitors.readTicketForm()).then(setNext);
  if ('failure' in result) {
    const off = result.failure.kind === 'not-found';
    return (
      <VisitorFrame company={null} title={t(off ? 'form.off' : 'form.title')} embedded={embedded}>
        {off ? (
          <Outcome title={t('form.off')}>
            <p>{t('form.off.text')}</p>
          </Outcome>
        ) : (
          <>
            <h1>{t('form.title')}</h1>
            <Fault failure={result.failure} />
            <div className={styles.actions}>
              <button type="button" className={styles.quiet} onClick={again}>
                {t('fault.again')}
              </button>
            </div>
          </>
        )}
      </VisitorFrame>
    );
  }
  const { form } = result;
  return (
    <VisitorFrame company={form.company} title={t('form.title')} embedded={embedded}>
      {sent?.form === form.form ? (
        <Outcome good title={t('form.thanks')}>
          <p>
            {t('form.number')} <br />
            <strong className={styles.number}>{sent.number}</strong>
          </p>
          <p>{t('form.thanks.text', { email: sent.email })}</p>
          <button type="button" className={styles.quiet} onClick={again}>
            {t('form.another')}
          </button>
        </Outcome>
      ) : (
        <TicketFields key={form.form} form={form} onSent={(number, email) => setSent({ form: form.form, number, email })} />
      )}
    </VisitorFrame>
  );
}
