import type { ApiSchema } from '@/api/description';
import { useI18n } from '@/i18n/I18n';
import styles from './DocsPage.module.css';
import { useTypeWords } from './useTypeWords';

export interface Row {
  name: string;
  note: string;
  schema: ApiSchema;
  description?: string;
}

/** What can be sent or comes back, a row for each. */
export function MemberTable({ label, rows }: { label: string; rows: Row[] }) {
  const { t } = useI18n();
  const words = useTypeWords();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('docs.member')}</th>
            <th scope="col">{t('docs.type')}</th>
            <th scope="col">{t('docs.description')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, schema, description }) => (
            <tr key={`${note} ${name}`}>
              <th scope="row">
                <code>{name}</code>{' '}
                <span className={styles.note}>{note}</span>
              </th>
              <td>{words(schema)}</td>
              <td>{description ?? schema.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
