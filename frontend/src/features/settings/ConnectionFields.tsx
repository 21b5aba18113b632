import { useState } from 'react';
import type { Connection, CrmFieldMapping, CrmFieldRule } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Button } from '@/ui/Button';
import { CompactField } from '@/ui/CompactField';
import { Dialog } from '@/ui/Dialog';
import { FailureNotice } from '@/ui/FailureNotice';
import { SelectField } from '@/ui/SelectField';
import { Skeleton } from '@/ui/Skeleton';
import assistant from './Assistant.module.css';
import styles from './Settings.module.css';
import { useFieldActions } from './useFields.mutation';
import { useFieldMappings, useFieldRules } from './useFields.query';

const RULES = ['ours', 'theirs', 'newest', 'ask'] as const;

interface RowProps {
  connection: Connection;
  mapping: CrmFieldMapping;
  rule: CrmFieldRule | undefined;
}

function FieldRow({ connection, mapping, rule }: RowProps) {
  const { t } = useI18n();
  const { setTarget, setRule } = useFieldActions(connection.id);
  const [target, setText] = useState(mapping.target ?? '');
  const name = `${mapping.object} ${mapping.source}`;
  const changed = target.trim() !== (mapping.target ?? '');
  const error = setTarget.error ?? setRule.error;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <CompactField label={t('fields.target', { name })} width={22} maxLength={80} placeholder={t('fields.nowhere')} value={target} invalid={setTarget.isError} onChange={setText} />
        {changed && (
          <Button kind="secondary" disabled={setTarget.isPending} onClick={() => setTarget.mutate({ ...mapping, target: target.trim() || null })}>
            {t('action.save')}
          </Button>
        )}
        {error && <FailureNotice error={error} />}
      </td>
      <td>
        {rule && (
          <SelectField
            hideLabel
            label={t('fields.rule', { name })}
            value={rule.rule}
            choices={RULES.map((value) => ({ value, label: t(`fieldRule.${value}`) }))}
            onChange={(value) => setRule.mutate({ ...rule, rule: value as CrmFieldRule['rule'] })}
          />
        )}
      </td>
    </tr>
  );
}

function FieldTable({ connection }: { connection: Connection }) {
  const { t } = useI18n();
  const mappings = useFieldMappings(connection.id);
  const rules = useFieldRules(connection.id);
  const error = mappings.error ?? rules.error;
  if (error) return <FailureNotice error={error} />;
  if (!mappings.data || !rules.data) return <Skeleton lines={6} />;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('fields.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('fields.what')}</th>
            <th scope="col">{t('fields.there')}</th>
            <th scope="col">{t('fields.lastWord')}</th>
          </tr>
        </thead>
        <tbody>
          {mappings.data.map((mapping) => (
            <FieldRow
              key={`${mapping.object} ${mapping.source}`}
              connection={connection}
              mapping={mapping}
              rule={rules.data.find(({ object, field }) => object === mapping.object && field === mapping.target)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which field of the connected system is filled with what, and who has the last word where both sides changed it. */
export function ConnectionFields({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('fields.title')} onClose={onClose}>
      <p className={assistant.lead}>{t('fields.lead')}</p>
      <FieldTable connection={connection} />
    </Dialog>
  );
}
