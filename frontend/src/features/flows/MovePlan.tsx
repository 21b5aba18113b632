import type { FlowListing, MigrationPlan, PlannedStep } from '@/api/flowTypes';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import cards from '@/ui/CardTable.module.css';
import { FailureNotice } from '@/ui/FailureNotice';
import { Notice } from '@/ui/Notice';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import styles from './Flows.module.css';
import { useMigrationPlan } from './useMigrations.query';

/** Which steps move, and where those go whose step is no more. */
export interface Move {
  steps: string[];
  mapping: Record<string, string>;
}

export const emptyMove: Move = { steps: [], mapping: {} };

export interface MovePlanProps {
  flow: FlowListing;
  from: number;
  /** The draft where no version is named. */
  to: number | null;
  /** Whether the steps to move from are chosen one by one. */
  choosing: boolean;
  move: Move;
  onChange: (move: Move) => void;
}

interface StepRowProps extends Pick<MovePlanProps, 'choosing' | 'move' | 'onChange'> {
  step: PlannedStep;
  targets: MigrationPlan['targets'];
}

function Target({ step, targets, move, onChange }: StepRowProps) {
  const { t } = useI18n();
  const chosen = move.mapping[step.elementId] ?? '';
  if (step.target === step.elementId && !chosen) return <>{step.targetName === step.name ? t('move.sameStep') : step.targetName}</>;
  function choose(target: string) {
    const { [step.elementId]: _, ...others } = move.mapping;
    onChange({ ...move, mapping: target ? { ...others, [step.elementId]: target } : others });
  }
  return (
    <SelectField
      label={t('move.target', { step: step.name })}
      hideLabel
      value={chosen}
      onChange={choose}
      choices={[{ value: '', label: t('move.noTarget') }, ...targets.map(({ elementId, name }) => ({ value: elementId, label: name }))]}
    />
  );
}

function StepRow(row: StepRowProps) {
  const { t, number } = useI18n();
  const { step, choosing, move, onChange } = row;
  const chosen = move.steps.includes(step.elementId);
  const toggle = () => onChange({ ...move, steps: chosen ? move.steps.filter((id) => id !== step.elementId) : [...move.steps, step.elementId] });
  return (
    <tr>
      {choosing && (
        <td data-label={t('move.move')}>
          <input type="checkbox" aria-label={t('move.choose', { step: step.name })} checked={chosen} disabled={!step.movable} onChange={toggle} />
        </td>
      )}
      <th scope="row">{step.name}</th>
      <td data-label={t('flows.running')}>{number(step.running)}</td>
      <td data-label={t('move.goesTo')}>
        <Target {...row} />
      </td>
      <td data-label={t('move.possible')}>
        <span className={styles.stack}>
          <Badge tone={step.movable ? 'good' : 'danger'}>{t(step.movable ? 'move.can' : 'move.cannot')}</Badge>
          {step.problems.map((problem) => (
            <span key={problem}>{problem}</span>
          ))}
        </span>
      </td>
    </tr>
  );
}

function Plan({ plan, choosing, ...rest }: { plan: MigrationPlan } & Pick<MovePlanProps, 'choosing' | 'move' | 'onChange'>) {
  const { t, number } = useI18n();
  const going = plan.steps.filter(({ elementId, movable }) => movable && (!choosing || rest.move.steps.includes(elementId)));
  const moving = going.reduce((sum, { running }) => sum + running, 0);
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('move.title')}>
        <table className={`${styles.table} ${cards.cards}`}>
          <thead>
            <tr>
              {choosing && <th scope="col">{t('move.move')}</th>}
              <th scope="col">{t('move.step')}</th>
              <th scope="col">{t('flows.running')}</th>
              <th scope="col">{t('move.goesTo')}</th>
              <th scope="col">{t('move.possible')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.steps.map((step) => (
              <StepRow key={step.elementId} step={step} targets={plan.targets} choosing={choosing} {...rest} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{t('move.sum', { moving: number(moving), running: number(plan.running) })}</p>
    </>
  );
}

/** The running cases of a version step by step: which can move, which can't and why. */
export function MovePlan({ flow, from, to, ...rest }: MovePlanProps) {
  const { t } = useI18n();
  const plan = useMigrationPlan(flow.key, { from, to, mapping: rest.move.mapping });
  if (plan.isError) return <FailureNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Skeleton lines={6} />;
  if (plan.data.running === 0) return <Notice tone="info" title={t('move.none', { version: from })} />;
  return <Plan plan={plan.data} {...rest} />;
}
