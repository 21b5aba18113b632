import { useState } from 'react';
import { useMay } from '@/api/actor';
import type { ModelVersion, TicketModelOverview, TrainingRun } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useAnnounce } from '@/ui/Toasts';
import { When } from '@/ui/When';
import { AssistantNav } from './AssistantNav';
import { DoubtfulLabels } from './DoubtfulLabels';
import styles from './ModelPage.module.css';
import { FindingList, ModelReportView } from './ModelReportView';
import { ServeDialog } from './ServeDialog';
import { useTicketModel } from './useTicketModel.query';
import { useTicketModelActions } from './useTicketModelActions.mutation';

const OUTCOMES: Record<NonNullable<TrainingRun['outcome']>, Tone> = {
  promoted: 'good',
  refused: 'danger',
  failed: 'danger',
  'awaits-approval': 'warn',
  'nothing-new': 'neutral',
  'too-few-labels': 'neutral',
};

function ServingCard({ model }: { model: TicketModelOverview }) {
  const { t } = useI18n();
  const { fail } = useAnnounce();
  const may = useMay();
  const { train } = useTicketModelActions();
  const { serving } = model;
  return (
    <section className={styles.card} aria-label={t('model.serving')}>
      {!serving && <p>{t('model.none')}</p>}
      {serving && (
        <div>
          <h2>
            {t('model.version', { version: serving.version })} {serving.held && <Badge tone="warn">{t('model.held')}</Badge>}
          </h2>
          <p className={styles.soft}>
            {t('model.servingSince', { name: serving.changedBy.name })} <When at={serving.changedAt} />. {serving.reason}
          </p>
        </div>
      )}
      <div className={styles.progress}>
        <p>{t(model.training ? 'model.training' : 'model.newLabels', { labels: model.newLabels, after: model.retrainAfter })}</p>
        <progress max={model.retrainAfter} value={model.training ? undefined : Math.min(model.newLabels, model.retrainAfter)} aria-label={t('model.progress')} />
        {may('admin:manage') && (
          <Button kind="secondary" disabled={model.training || train.isPending || !serving} onClick={() => train.mutate(undefined, { onError: fail })}>
            {t('model.train')}
          </Button>
        )}
      </div>
      {serving?.held && (
        <Notice tone="warn" title={t('model.held')}>
          {t('model.held.text')}
        </Notice>
      )}
    </section>
  );
}

function VersionRow({ version, serving, shown, onShow, onServe }: { version: ModelVersion; serving: boolean; shown: boolean; onShow: () => void; onServe: () => void }) {
  const { t, percent } = useI18n();
  const may = useMay();
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.open} aria-expanded={shown} onClick={onShow}>
          {t('model.version', { version: version.version })}
        </button>{' '}
        {serving && <Badge tone="accent">{t('model.inPlace')}</Badge>}
      </th>
      <td>
        <When at={version.createdAt} />
      </td>
      <td className={styles.number}>{version.trainedOn}</td>
      <td className={styles.number}>{version.report ? percent(version.report.unseen.accuracy) : '–'}</td>
      <td>
        {may('admin:manage') && !serving && (
          <Button kind="quiet" onClick={onServe}>
            {t('model.putInPlace')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Versions({ model }: { model: TicketModelOverview }) {
  const { t } = useI18n();
  const [shown, setShown] = useState(model.serving?.version ?? null);
  const [choosing, setChoosing] = useState<number | null>(null);
  const open = model.versions.find(({ version }) => version === shown);
  return (
    <section className={styles.section}>
      <h2>{t('model.versions')}</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('model.versions')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('model.versionName')}</th>
              <th scope="col">{t('model.trained')}</th>
              <th scope="col">{t('model.texts')}</th>
              <th scope="col">{t('model.accuracy')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {model.versions.map((version) => (
              <VersionRow
                key={version.version}
                version={version}
                serving={version.version === model.serving?.version}
                shown={version.version === shown}
                onShow={() => setShown(version.version === shown ? null : version.version)}
                onServe={() => setChoosing(version.version)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open && <h2>{t('model.report', { version: open.version })}</h2>}
      {open?.report && <ModelReportView report={open.report} />}
      {open && !open.report && <p className={styles.soft}>{t('model.noReport')}</p>}
      {choosing !== null && <ServeDialog version={choosing} onClose={() => setChoosing(null)} />}
    </section>
  );
}

function Runs({ runs }: { runs: TrainingRun[] }) {
  const { t, word } = useI18n();
  if (runs.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('model.runs')}</h2>
      <ul className={styles.runs}>
        {runs.map((run) => (
          <li key={run.id}>
            <div className={styles.runHead}>
              <Badge tone={run.outcome ? OUTCOMES[run.outcome] : 'calm'}>{run.outcome ? word('model.outcome', run.outcome) : t('model.running')}</Badge>
              <When at={run.startedAt} />
              {run.summary && <span className={styles.soft}>{t('model.run.labels', { usable: run.summary.usable, doubtful: run.summary.doubtful, waiting: run.summary.waiting })}</span>}
            </div>
            {run.summary && run.summary.findings.length > 0 && run.outcome !== 'promoted' && <FindingList findings={run.summary.findings} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The local model that reads tickets: which version serves, how good it is, and what it learns from. */
export function ModelPage() {
  const { t } = useI18n();
  const may = useMay();
  const model = useTicketModel();
  return (
    <div className={styles.page}>
      <PageTitle>{t('model.title')}</PageTitle>
      <AssistantNav />
      <div>
        <h1>{t('model.title')}</h1>
        <p className={styles.lead}>{t('model.lead')}</p>
      </div>
      {model.isPending && <Skeleton lines={9} />}
      {model.isError && <FailureNotice error={model.error} onRetry={() => void model.refetch()} />}
      {model.data && <ServingCard model={model.data} />}
      {model.data && may('cases:read-all') && <DoubtfulLabels />}
      {model.data && <Versions model={model.data} />}
      {model.data && <Runs runs={model.data.runs} />}
    </div>
  );
}
