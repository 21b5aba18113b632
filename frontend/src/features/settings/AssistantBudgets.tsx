import { useState } from 'react';
import type { Budget, BudgetState } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { FailureNotice } from '@/ui/FailureNotice';
import { IconButton } from '@/ui/IconButton';
import { Add, TrashCan } from '@/ui/icons';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import { useAnnounce } from '@/ui/Toasts';
import styles from './Assistant.module.css';
import { useSaveBudgets } from './useAssistant.mutation';
import { useBudgets, useFlowNames } from './useAssistant.query';

/** As typed: an empty limit is none. */
interface Typed {
  scope: string;
  tokens: string;
  cost: string;
}

const typed = ({ scope, dailyTokens, dailyCost }: BudgetState): Typed => ({ scope, tokens: dailyTokens === null ? '' : String(dailyTokens), cost: dailyCost === null ? '' : String(dailyCost) });
const limit = (text: string) => (text.trim() === '' ? null : Number(text));
const budget = ({ scope, tokens, cost }: Typed): Budget => ({ scope, dailyTokens: limit(tokens), dailyCost: limit(cost) });

function BudgetRow({ row, state, onChange, onRemove }: { row: Typed; state: BudgetState | undefined; onChange: (row: Typed) => void; onRemove: () => void }) {
  const { t } = useI18n();
  const flows = useFlowNames().data ?? [];
  return (
    <li className={styles.policy}>
      <SelectField
        label={t('policy.flow')}
        value={row.scope}
        onChange={(scope) => onChange({ ...row, scope })}
        choices={[{ value: '*', label: t('assistant.allFlows') }, ...flows.filter(({ kind }) => kind === 'process').map(({ key, name }) => ({ value: key, label: name ?? key }))]}
      />
      <TextField label={t('budget.tokens')} type="number" value={row.tokens} onChange={(tokens) => onChange({ ...row, tokens })} />
      <TextField label={t('budget.cost')} type="number" value={row.cost} onChange={(cost) => onChange({ ...row, cost })} />
      <div className={styles.spent}>
        <span className={styles.soft}>{t('budget.today')}</span>
        {state ? t('budget.spent', { tokens: state.tokens, cost: state.cost }) : '–'}
        {state?.exhausted && <Badge tone="warn">{t('budget.exhausted')}</Badge>}
      </div>
      <IconButton icon={TrashCan} label={t('budget.remove')} onClick={onRemove} />
    </li>
  );
}

export function AssistantBudgets() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const known = useBudgets();
  const save = useSaveBudgets();
  const [changed, setChanged] = useState<Typed[] | null>(null);
  if (known.isPending) return <Skeleton lines={4} />;
  if (known.isError) return <FailureNotice error={known.error} onRetry={() => void known.refetch()} />;
  const rows = changed ?? known.data.map(typed);
  return (
    <section className={styles.section}>
      <h2>{t('budget.title')}</h2>
      <p className={styles.lead}>{t('budget.lead')}</p>
      {save.error && <FailureNotice error={save.error} />}
      <ul className={styles.rows}>
        {rows.map((row, index) => (
          <BudgetRow
            key={index}
            row={row}
            state={known.data.find(({ scope }) => scope === row.scope)}
            onChange={(next) => setChanged(rows.map((other, at) => (at === index ? next : other)))}
            onRemove={() => setChanged(rows.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className={styles.soft}>{t('budget.none')}</p>}
      <div className={styles.actions}>
        <Button kind="secondary" icon={Add} onClick={() => setChanged([...rows, { scope: '*', tokens: '', cost: '' }])}>
          {t('budget.add')}
        </Button>
        <Button
          disabled={changed === null || save.isPending}
          onClick={() =>
            save.mutate(rows.map(budget), {
              onSuccess: () => {
                setChanged(null);
                announce.say(t('budget.saved'));
              },
            })
          }
        >
          {t('budget.save')}
        </Button>
      </div>
    </section>
  );
}
