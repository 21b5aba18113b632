import type { StepFigures } from '@/api/types';
import type { Count } from '@/bpmn/ProcessViewer';
import type { I18n } from '@/i18n/I18n';
import { timeTold } from './figures';

const HOUR = 3_600_000;

/** By what a step is warm. */
export const MEASURES = ['hours', 'median', 'ninth', 'runs', 'repeats', 'failures'] as const;
export type Measure = (typeof MEASURES)[number];

/** Which runs are behind it. */
export type RunMeasure = 'runs' | 'repeats' | 'failures';

export const measureOf = (text: string | null): Measure => MEASURES.find((measure) => measure === text) ?? 'hours';

export const runsOf = (measure: Measure): RunMeasure => (measure === 'repeats' || measure === 'failures' ? measure : 'runs');

const isTime = (measure: Measure) => measure === 'hours' || measure === 'median' || measure === 'ninth';

export function toldOf(step: StepFigures, measure: Measure, i18n: I18n): string {
  const value = step[measure];
  if (value === null) return '–';
  return isTime(measure) ? timeTold(value * HOUR, i18n) : i18n.number(value);
}

/** The warmest first. */
export const byHeat = (steps: StepFigures[], measure: Measure) => [...steps].sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0) || a.step.localeCompare(b.step));

/** What stands at each step, and how warm it is beside the warmest. */
export function heatOf(steps: StepFigures[], measure: Measure, i18n: I18n): Count[] {
  const most = Math.max(...steps.map((step) => step[measure] ?? 0), 0);
  return steps.flatMap((step) => {
    const value = step[measure] ?? 0;
    if (value === 0) return [];
    const text = toldOf(step, measure, i18n);
    return [{ id: step.step, count: value, text, label: `${i18n.t(`heat.${measure}`)}: ${text}`, heat: value / most }];
  });
}
