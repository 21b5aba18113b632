import type { ApiContent, ApiParameter } from '@/api/description';
import { useI18n } from '@/i18n/I18n';
import { curlOf } from './curl';
import styles from './DocsPage.module.css';
import { MemberTable, type Row } from './MemberTable';
import type { Operation } from './operations';
import { membersOf, type Schemas } from './schemas';
import { useTypeWords } from './useTypeWords';

interface Parts {
  operation: Operation;
  schemas: Schemas;
}

function Parameters({ parameters }: { parameters: ApiParameter[] }) {
  const { t } = useI18n();
  const rows = parameters.map(({ name, in: place, required, schema, description }): Row => ({
    name,
    note: `${t(`docs.where.${place}`)}, ${required ? t('docs.required') : t('docs.optional')}`,
    schema: schema ?? {},
    description,
  }));
  return (
    <>
      <h4>{t('docs.parameters')}</h4>
      <MemberTable label={t('docs.parameters')} rows={rows} />
    </>
  );
}

function Content({ label, content, schemas, isSent = false }: { label: string; content: ApiContent; schemas: Schemas; isSent?: boolean }) {
  const { t } = useI18n();
  const words = useTypeWords();
  return Object.entries(content).map(([type, { schema = {} }]) => {
    const rows = membersOf(schema, schemas).map((member): Row => ({
      name: member.path,
      note: isSent ? (member.required ? t('docs.required') : t('docs.optional')) : '',
      schema: member.schema,
    }));
    return (
      <div key={type} className={styles.content}>
        <p>
          <code>{type}</code> <span className={styles.soft}>{words(schema)}</span>
        </p>
        {rows.length > 0 && <MemberTable label={label} rows={rows} />}
      </div>
    );
  });
}

function Answers({ operation, schemas }: Parts) {
  const { t } = useI18n();
  const answers = Object.entries(operation.responses).filter(([status]) => status !== 'default');
  return (
    <>
      <h4>{t('docs.answers')}</h4>
      {answers.map(([status, answer]) => (
        <div key={status} className={styles.content}>
          <p>
            <strong>{status}</strong> {answer.description}
            {answer.headers && <span className={styles.soft}> {t('docs.headers', { names: Object.keys(answer.headers).join(', ') })}</span>}
          </p>
          {answer.content && <Content label={`${t('docs.answers')} ${status}`} content={answer.content} schemas={schemas} />}
        </div>
      ))}
      <p className={styles.soft}>{t('docs.problem')}</p>
    </>
  );
}

export function OperationDetails({ operation, schemas }: Parts) {
  const { t } = useI18n();
  const { description, parameters = [], requestBody } = operation;
  return (
    <div className={styles.details}>
      {description && <p>{description}</p>}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {requestBody && (
        <>
          <h4>{t('docs.body')}</h4>
          <Content label={t('docs.body')} content={requestBody.content} schemas={schemas} isSent />
        </>
      )}
      <Answers operation={operation} schemas={schemas} />
      <h4>{t('docs.curl')}</h4>
      <pre className={styles.code} tabIndex={0}>
        <code>{curlOf(operation, schemas, window.location.origin)}</code>
      </pre>
    </div>
  );
}
