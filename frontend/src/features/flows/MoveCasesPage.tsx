import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMay } from '@/api/actor';
import type { FlowListing, FlowVersion } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FailureNotice } from '@/ui/FailureNotice';
import { Flow } from '@/ui/icons';
import { RadioList } from '@/ui/RadioList';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { TextBox } from '@/ui/TextBox';
import styles from './Flows.module.css';
import { emptyMove, MovePlan, type Move } from './MovePlan';
import { useVersions } from './useDraft.query';
import { useMigrationActions } from './useMigrations.mutation';

interface Ends {
  from: number;
  to: number;
}

function Submit({ flow, ends, move, choosing }: { flow: FlowListing; ends: Ends; move: Move; choosing: boolean }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { begin } = useMigrationActions(flow.key);
  const [reason, setReason] = useState('');
  const body = { ...ends, reason: reason.trim(), mapping: Object.keys(move.mapping).length > 0 ? move.mapping : undefined, steps: choosing ? move.steps : undefined };
  return (
    <section className={styles.section}>
      <TextBox label={t('release.reason')} value={reason} onChange={setReason} rows={3} maxLength={1_000} required />
      <p className={styles.soft}>{t('move.final')}</p>
      {begin.error && <FailureNotice error={begin.error} />}
      <div className={styles.actions}>
        <Button disabled={body.reason === '' || (choosing && move.steps.length === 0) || begin.isPending} onClick={() => begin.mutate(body, { onSuccess: ({ id }) => void navigate(`/flows/${flow.key}/migrations/${id}`) })}>
          {t('move.begin', { version: ends.to })}
        </Button>
      </div>
    </section>
  );
}

function Choice({ flow, versions }: { flow: FlowListing; versions: FlowVersion[] }) {
  const { t, number } = useI18n();
  const [query, setQuery] = useSearchParams();
  const [which, setWhich] = useState<'all' | 'some'>('all');
  const [move, setMove] = useState<Move>(emptyMove);
  const from = Number(query.get('from')) || (versions.find(({ running }) => running > 0)?.version ?? 0);
  const to = Number(query.get('to')) || (versions.find(({ version }) => version !== from)?.version ?? 0);
  const labelled = (version: FlowVersion) => ({ value: String(version.version), label: t('move.version', { version: version.version, running: number(version.running) }) });
  function choose(ends: Ends) {
    setMove(emptyMove);
    setQuery({ from: String(ends.from), to: String(ends.to) }, { replace: true });
  }
  return (
    <>
      <div className={`${styles.fields} ${styles.narrow}`}>
        <SelectField label={t('move.from')} value={String(from)} choices={versions.filter(({ version }) => version !== to).map(labelled)} onChange={(value) => choose({ from: Number(value), to })} />
        <SelectField label={t('move.to')} value={String(to)} choices={versions.filter(({ version }) => version !== from).map(labelled)} onChange={(value) => choose({ from, to: Number(value) })} />
      </div>
      <RadioList label={t('move.which')} value={which} onChange={setWhich} choices={[{ value: 'all', label: t('release.cases.move-all') }, { value: 'some', label: t('release.cases.move-from') }]} />
      <MovePlan flow={flow} from={from} to={to} choosing={which === 'some'} move={move} onChange={setMove} />
      <Submit flow={flow} ends={{ from, to }} move={move} choosing={which === 'some'} />
    </>
  );
}

/** Moves running cases of one version to another one. */
export function MoveCasesPage({ flow }: { flow: FlowListing }) {
  const { t } = useI18n();
  const may = useMay();
  const versions = useVersions(flow.key);
  if (!may('flows:release')) return <EmptyState icon={Flow} title={t('release.notYours')} />;
  return (
    <div className={`${styles.page} ${styles.medium}`}>
      <div>
        <Link to={`/flows/${flow.key}/versions`}>{t('flows.tab.versions')}</Link>
        <h2>{t('move.title')}</h2>
        <p className={styles.lead}>{t('move.lead')}</p>
      </div>
      {versions.isPending && <Skeleton lines={9} />}
      {versions.isError && <FailureNotice error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data && versions.data.length < 2 && <EmptyState icon={Flow} title={t('move.oneVersion')} />}
      {versions.data && versions.data.length >= 2 && <Choice flow={flow} versions={versions.data} />}
    </div>
  );
}
