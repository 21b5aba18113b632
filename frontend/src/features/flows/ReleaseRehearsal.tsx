import { Link } from 'react-router';
import type { FlowDraft, FlowListing } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import styles from './Flows.module.css';
import { useRehearsal } from './useRehearsal.query';

/** What the rehearsal of this very revision showed, or a nudge to rehearse it. */
export function ReleaseRehearsal({ flow, draft }: { flow: FlowListing; draft: FlowDraft }) {
  const { t, number } = useI18n();
  const rehearsal = useRehearsal(flow.key);
  const there = `/flows/${flow.key}/rehearse`;
  const done = rehearsal.data?.state === 'done' ? rehearsal.data : null;
  const fresh = done?.revision === draft.revision;
  return (
    <section className={styles.section}>
      <h3>{t('rehearsal.title')}</h3>
      {rehearsal.isError && <FailureNotice error={rehearsal.error} />}
      {done && fresh && (
        <Notice tone={done.groups.stuck > 0 ? 'warn' : 'info'} title={t('release.rehearsed', { cases: number(done.total) })} action={<Link to={there}>{t('release.rehearsed.look')}</Link>}>
          {t('release.rehearsed.groups', { same: number(done.groups.same), other: number(done.groups.other), stuck: number(done.groups.stuck), unknown: number(done.groups.unknown) })}
        </Notice>
      )}
      {rehearsal.isSuccess && !fresh && (
        <Notice tone="warn" title={t(done ? 'rehearsal.stale' : 'release.unrehearsed')} action={<Link to={there}>{t('release.rehearse')}</Link>}>
          {done ? t('rehearsal.stale.text', { rehearsed: done.revision, revision: draft.revision }) : t('release.unrehearsed.text')}
        </Notice>
      )}
    </section>
  );
}
