import type { ModelFinding, ModelReport } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';
import styles from './ModelPage.module.css';
import { ReliabilityPlot } from './ReliabilityPlot';
import { useIntentNames } from './useIntentNames';

export function FindingList({ findings }: { findings: ModelFinding[] }) {
  const { t, word } = useI18n();
  const figure = (value: number) => value.toFixed(3);
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={finding.check}>
          <Badge tone={finding.passed ? 'good' : 'danger'}>{t(finding.passed ? 'model.passed' : 'model.failed')}</Badge> {word('model.check', finding.check)}{' '}
          <span className={styles.soft}>{t('model.measured', { value: figure(finding.value), limit: figure(finding.limit) })}</span>
        </li>
      ))}
    </ul>
  );
}

function ContestView({ report }: { report: ModelReport }) {
  const { t, percent } = useI18n();
  const { contest } = report;
  if (!contest) return null;
  return (
    <section>
      <h3>{t('model.contest', { version: contest.champion })}</h3>
      <p className={styles.soft}>
        {t('model.contest.figures', { before: percent(contest.championFigures.accuracy), after: percent(contest.challengerFigures.accuracy), texts: contest.texts })}
      </p>
      <FindingList findings={contest.findings} />
    </section>
  );
}

/** Figures of one version, all on texts that the models behind them had not seen. */
export function ModelReportView({ report }: { report: ModelReport }) {
  const { t, percent } = useI18n();
  const nameOf = useIntentNames();
  const share = (value: number | null | undefined) => (value === null || value === undefined ? '–' : percent(value));
  return (
    <div className={styles.report}>
      <dl className={styles.facts}>
        <dt>{t('model.learnedFrom')}</dt>
        <dd>{t('model.learnedFrom.texts', { examples: report.examples, labels: report.labels })}</dd>
        <dt>{t('model.accuracy')}</dt>
        <dd>{percent(report.unseen.accuracy)}</dd>
        <dt>{t('model.calibrationError')}</dt>
        <dd>{percent(report.unseen.calibrationError)}</dd>
        <dt>{t('model.offTopicRefused')}</dt>
        <dd>{percent(report.offTopicRefused)}</dd>
      </dl>
      <ContestView report={report} />
      <div className={styles.columns}>
        <section>
          <h3>{t('model.calibration')}</h3>
          <ReliabilityPlot bins={report.reliability} />
        </section>
        <section>
          <h3>{t('model.confusions')}</h3>
          <p className={styles.soft}>{t('model.confusions.lead')}</p>
          <ol className={styles.confusions}>
            {report.confusions.slice(0, 10).map(({ label, said, texts }) => (
              <li key={`${label} ${said}`}>
                {nameOf(label)} → {nameOf(said)} <span className={styles.soft}>× {texts}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <section>
        <h3>{t('model.intents')}</h3>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('model.intents')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('model.intent')}</th>
                <th scope="col">{t('model.texts')}</th>
                <th scope="col">{t('model.recall')}</th>
                <th scope="col">{t('model.precision')}</th>
              </tr>
            </thead>
            <tbody>
              {report.intents.map((intent) => (
                <tr key={intent.label}>
                  <th scope="row">{nameOf(intent.label)}</th>
                  <td className={styles.number}>{intent.texts}</td>
                  <td className={styles.number}>{share(intent.recall)}</td>
                  <td className={styles.number}>{share(intent.precision)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  );
}
