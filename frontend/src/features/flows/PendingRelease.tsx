import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useActor } from '@/api/actor';
import type { FlowDraft, FlowListing, ReleaseRequest } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { TextBox } from '@/ui/TextBox';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import styles from './Flows.module.css';
import { ReleaseRehearsal } from './ReleaseRehearsal';
import { useFlows } from './useFlows.query';
import { useRelease } from './useRelease.mutation';

function RequestFacts({ flow, request }: { flow: FlowListing; request: ReleaseRequest }) {
  const { t } = useI18n();
  const flows = useFlows();
  const nameOf = (key: string) => flows.data?.find((one) => one.key === key)?.name ?? key;
  return (
    <dl className={styles.facts}>
      <dt>{t('release.askedBy')}</dt>
      <dd>
        {request.by.name}, <When at={request.at} />
      </dd>
      <dt>{t('versions.reason')}</dt>
      <dd>{request.reason}</dd>
      <dt>{t('release.revision')}</dt>
      <dd>{request.revision}</dd>
      {flow.kind === 'process' && (
        <>
          <dt>{t('release.cases.label')}</dt>
          <dd>{t(`release.cases.${request.runningCases}`)}</dd>
          <dt>{t('release.newCases')}</dt>
          <dd>{t('release.share.of', { share: request.share })}</dd>
        </>
      )}
      {request.with.length > 0 && (
        <>
          <dt>{t('release.together')}</dt>
          <dd>{request.with.map(nameOf).join(', ')}</dd>
        </>
      )}
    </dl>
  );
}

function Answer({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const navigate = useNavigate();
  const { approve, reject } = useRelease(flow.key);
  const [text, setText] = useState('');
  const error = approve.error ?? reject.error;
  const busy = approve.isPending || reject.isPending;
  return (
    <section className={styles.section}>
      <h3>{t('release.answer')}</h3>
      <TextBox label={t('release.comment')} value={text} onChange={setText} rows={3} maxLength={1_000} />
      {error && <FailureNotice error={error} />}
      <div className={styles.actions}>
        <Button disabled={busy} onClick={() => approve.mutate(text.trim(), { onSuccess: ({ version }) => void navigate(`/flows/${flow.key}/versions?released=${version}`) })}>
          {t('release.approve')}
        </Button>
        <Button kind="secondary" disabled={busy || text.trim() === ''} onClick={() => reject.mutate(text.trim(), { onSuccess: () => say(t('release.rejected')) })}>
          {t('release.reject')}
        </Button>
      </div>
      <p className={`${styles.soft} ${styles.small}`}>{t('release.reject.help')}</p>
    </section>
  );
}

function Withdraw({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const { say } = useAnnounce();
  const { withdraw } = useRelease(flow.key);
  return (
    <section className={styles.section}>
      {withdraw.error && <FailureNotice error={withdraw.error} />}
      <div className={styles.actions}>
        <Button kind="secondary" disabled={withdraw.isPending} onClick={() => withdraw.mutate(undefined, { onSuccess: () => say(t('release.withdrawn')) })}>
          {t('release.withdraw')}
        </Button>
      </div>
    </section>
  );
}

/** A release that waits for a second person. */
export function PendingRelease({ flow, draft, request }: { flow: FlowListing; draft: FlowDraft; request: ReleaseRequest }) {
  const { t } = useI18n();
  const own = request.by.id === useActor().user.id;
  return (
    <>
      <Notice tone="warn" title={t('release.pending')}>
        {t(own ? 'release.pending.own' : 'release.pending.other', { name: request.by.name })}
      </Notice>
      <RequestFacts flow={flow} request={request} />
      {draft.revision !== request.revision && <Notice tone="warn" title={t('release.pending.changed', { revision: draft.revision })} />}
      {flow.kind !== 'form' && <ReleaseRehearsal flow={flow} draft={draft} />}
      {own ? <Withdraw flow={flow} /> : <Answer flow={flow} />}
    </>
  );
}
