import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { TrustLevel, TrustOverview, TrustStanding } from '@/api/types';
import { useCategories } from '@/api/useCategories.query';
import { useI18n } from '@/i18n/I18n';
import { Badge, type Tone } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { PageTitle } from '@/ui/PageTitle';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { AssistantNav } from './AssistantNav';
import styles from './ModelPage.module.css';
import { TrustChanges } from './TrustChanges';
import { TrustDialog } from './TrustDialog';
import { useIntentNames } from './useIntentNames';
import { useTrust } from './useTrust.query';

const STEPS: TrustStanding['step'][] = ['classify', 'draft-reply', 'draft-outreach'];
const TONES: Record<TrustLevel, Tone> = { watch: 'neutral', suggest: 'calm', 'act-with-undo': 'accent', act: 'good' };
const ALL = '*';

function Thresholds({ overview }: { overview: TrustOverview }) {
  const { t, percent, locale } = useI18n();
  const { data: categories } = useCategories();
  const nameOf = (id: string) => (id === ALL ? t('trust.allCategories') : (categories?.find((category) => category.id === id)?.name[locale] ?? id));
  if (overview.thresholds.length === 0) {
    return <p className={styles.lead}>{overview.sureFrom === null ? t('trust.noThreshold') : t('trust.startThreshold', { confidence: percent(overview.sureFrom) })}</p>;
  }
  return (
    <dl className={styles.facts}>
      {overview.thresholds.map((threshold) => (
        <div key={threshold.category} className={styles.fact}>
          <dt>{nameOf(threshold.category)}</dt>
          <dd>
            {threshold.confidence === null ? t('trust.nowhere') : t('trust.from', { confidence: percent(threshold.confidence) })} ·{' '}
            <span className={styles.soft}>{t('trust.judged', { accepted: threshold.accepted, cases: threshold.cases })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function StandingRow({ standing, onChoose }: { standing: TrustStanding; onChoose: () => void }) {
  const { t, word, percent } = useI18n();
  const may = useMay();
  const nameOf = useIntentNames();
  const { next } = standing;
  return (
    <tr>
      <th scope="row">{nameOf(standing.intent)}</th>
      <td>
        <Badge tone={TONES[standing.level]}>{word('trust.level', standing.level)}</Badge> {standing.held && <Badge tone="warn">{t('trust.held')}</Badge>}
      </td>
      <td>
        {standing.judged === 0 ? '–' : t('trust.standing', { accepted: standing.accepted, judged: standing.judged, lower: percent(standing.lower) })}
        {next && !standing.held && <span className={styles.under}>{t('trust.next', { level: word('trust.level', next.level), cases: next.cases, target: percent(next.target) })}</span>}
      </td>
      <td className={styles.number}>{standing.applied === 0 ? '–' : t('trust.applied', { applied: standing.applied, undone: standing.undone })}</td>
      <td>
        {may('admin:manage') && (
          <Button kind="quiet" size="small" onClick={onChoose}>
            {t('trust.change')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Standings({ standings }: { standings: TrustStanding[] }) {
  const { t } = useI18n();
  const nameOf = useIntentNames();
  const [choosing, setChoosing] = useState<TrustStanding | null>(null);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('trust.standings')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('model.intent')}</th>
            <th scope="col">{t('trust.level')}</th>
            <th scope="col">{t('trust.evidence')}</th>
            <th scope="col">{t('ledger.applied')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <StandingRow key={standing.intent} standing={standing} onChoose={() => setChoosing(standing)} />
          ))}
        </tbody>
      </table>
      {choosing && <TrustDialog standing={choosing} name={nameOf(choosing.intent)} onClose={() => setChoosing(null)} />}
    </div>
  );
}

/** How far the assistant is trusted with each intent, what it takes to rise, and who moved it; the step stands in the address. */
export function TrustPage() {
  const { t, percent } = useI18n();
  const [query, setQuery] = useSearchParams();
  const step = STEPS.find((each) => each === query.get('step')) ?? 'classify';
  const trust = useTrust();
  return (
    <div className={styles.page}>
      <PageTitle>{t('trust.title')}</PageTitle>
      <AssistantNav />
      <div>
        <h1>{t('trust.title')}</h1>
        <p className={styles.lead}>{t('trust.lead', { target: percent(trust.data?.target ?? 0.95) })}</p>
      </div>
      {trust.isPending && <Skeleton lines={9} />}
      {trust.isError && <FailureNotice error={trust.error} onRetry={() => void trust.refetch()} />}
      {trust.data && (
        <>
          <section className={styles.section}>
            <h2>{t('trust.thresholds')}</h2>
            <Thresholds overview={trust.data} />
          </section>
          <section className={styles.section}>
            <h2>{t('trust.standings')}</h2>
            <SelectField label={t('trust.step')} value={step} onChange={(value) => setQuery({ step: value })} choices={STEPS.map((value) => ({ value, label: t(`trust.step.${value}`) }))} />
            <Standings standings={trust.data.standings.filter((standing) => standing.step === step)} />
          </section>
          <TrustChanges />
        </>
      )}
    </div>
  );
}
