import type { FigureReport } from '@/api/types';
import type { I18n } from '@/i18n/I18n';
import type { Tone } from '@/ui/Badge';

export type FigureKey = FigureReport['figure'];

/** In the order in which a page shows them. */
export const GROUPS: { name: 'volume' | 'time' | 'promises' | 'quality' | 'satisfaction'; figures: FigureKey[] }[] = [
  { name: 'volume', figures: ['opened', 'resolved'] },
  { name: 'time', figures: ['resolution-time', 'own-time', 'first-response-time'] },
  { name: 'promises', figures: ['first-response-kept', 'solution-kept', 'first-response-near', 'solution-near'] },
  { name: 'quality', figures: ['first-contact', 'reopened', 'hand-overs', 'ping-pongs'] },
  { name: 'satisfaction', figures: ['satisfaction', 'response-rate'] },
];

/** Of which more is better, and of which less; of the others neither. */
const MORE_IS_BETTER = new Set<FigureKey>(['first-response-kept', 'solution-kept', 'first-contact', 'satisfaction', 'response-rate']);
const LESS_IS_BETTER = new Set<FigureKey>(['resolution-time', 'own-time', 'first-response-time', 'first-response-near', 'solution-near', 'reopened', 'hand-overs', 'ping-pongs']);

const UNITS: Record<FigureKey, FigureReport['unit']> = {
  opened: 'cases',
  resolved: 'cases',
  'resolution-time': 'hours',
  'own-time': 'hours',
  'first-response-time': 'hours',
  'first-response-kept': 'share',
  'first-response-near': 'share',
  'solution-kept': 'share',
  'solution-near': 'share',
  'first-contact': 'share',
  reopened: 'share',
  'hand-overs': 'per-case',
  'ping-pongs': 'per-case',
  satisfaction: 'points',
  'response-rate': 'share',
};

/** What a figure is counted in, for whoever has not read it. */
export const unitOf = (figure: FigureKey) => UNITS[figure];

const HOUR = 3_600_000;

/** A time in words, in seconds where it is less than a minute. */
export const timeTold = (milliseconds: number, { t, number, duration }: I18n) => (milliseconds < 60_000 ? t('insights.seconds', { seconds: number(Math.round(milliseconds / 100) / 10) }) : duration(milliseconds));

/** A figure's value in words, such as "3 h 20 min" or "84 %". */
export function told(report: Pick<FigureReport, 'unit'>, value: number | null, i18n: I18n): string {
  const { number, percent } = i18n;
  if (value === null) return '–';
  switch (report.unit) {
    case 'hours':
      return timeTold(value * HOUR, i18n);
    case 'share':
      return percent(value);
    default:
      return number(value);
  }
}

/** How much it has changed: in points of a share or of a score, else relative to before; null where there is nothing to compare. */
export function change({ unit, now, before }: FigureReport): number | null {
  if (now.value === null || before.value === null) return null;
  if (unit === 'share' || unit === 'points') return now.value - before.value;
  return before.value === 0 ? null : now.value / before.value - 1;
}

export function toneOf(figure: FigureKey, by: number): Tone {
  const better = MORE_IS_BETTER.has(figure) ? by > 0 : LESS_IS_BETTER.has(figure) ? by < 0 : null;
  if (by === 0 || better === null) return 'neutral';
  return better ? 'good' : 'danger';
}
