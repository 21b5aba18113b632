import { useEffect, useRef, useState } from 'react';
import type { StartableFlow } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import { EmptyState } from '@/ui/EmptyState';
import { Flow } from '@/ui/icons';
import { SearchField } from '@/ui/SearchField';
import styles from './CaseChooser.module.css';

/** Finds a flow by what it is called or what it does. */
export function FlowChooser({ flows, onChoose }: { flows: StartableFlow[]; onChoose: (key: string) => void }) {
  const { t } = useI18n();
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const wanted = words.trim().toLowerCase();
  const found = flows.filter(({ name, description }) => `${name} ${description ?? ''}`.toLowerCase().includes(wanted));
  if (flows.length === 0) {
    return (
      <EmptyState icon={Flow} title={t('flows.start.none')}>
        {t('flows.start.none.text')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.chooser}>
      <SearchField ref={search} label={t('flows.start.search')} value={words} onSearch={setWords} size="md" />
      <ul className={styles.found} aria-label={t('flows.start.flow')}>
        {found.map((flow) => (
          <li key={flow.key}>
            <button type="button" className={styles.case} disabled={flow.running} onClick={() => onChoose(flow.key)}>
              <span className={styles.subject}>
                {flow.name} {flow.running && <Badge tone="neutral">{t('flows.start.running')}</Badge>}
              </span>
              {flow.description && <span className={styles.soft}>{flow.description}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.soft} role="status">
        {found.length === 0 && t('flows.start.noHits')}
      </p>
    </div>
  );
}
