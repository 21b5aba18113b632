import type { Reliability } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import styles from './ModelPage.module.css';

const SIZE = 200;
const SMALLEST = 3;
const LARGEST = 9;

const x = (share: number) => share * SIZE;
const y = (share: number) => (1 - share) * SIZE;

/** How often the model is right when it is so sure; on the diagonal it means what it says. A larger dot stands for more texts. */
export function ReliabilityPlot({ bins }: { bins: Reliability[] }) {
  const { t, percent } = useI18n();
  const most = Math.max(1, ...bins.map(({ texts }) => texts));
  const radius = (texts: number) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(texts / most);
  const told = (bin: Reliability) => t('model.bin', { sure: percent(bin.confidence), right: percent(bin.accuracy), texts: bin.texts });
  return (
    <figure className={styles.plot}>
      <svg viewBox={`-12 -12 ${SIZE + 24} ${SIZE + 24}`} role="img" aria-label={t('model.calibration')}>
        <rect width={SIZE} height={SIZE} className={styles.frame} />
        <line x1={0} y1={SIZE} x2={SIZE} y2={0} className={styles.diagonal} />
        {bins.map((bin) => (
          <circle key={bin.confidence} cx={x(bin.confidence)} cy={y(bin.accuracy)} r={radius(bin.texts)} className={styles.dot}>
            <title>{told(bin)}</title>
          </circle>
        ))}
      </svg>
      <figcaption>{t('model.calibration.lead')}</figcaption>
      <ul className={styles.hidden}>
        {bins.map((bin) => (
          <li key={bin.confidence}>{told(bin)}</li>
        ))}
      </ul>
    </figure>
  );
}
