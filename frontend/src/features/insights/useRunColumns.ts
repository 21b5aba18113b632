import type { StepRun } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import type { Column } from './FigureTable';
import { timeTold } from './figures';
import { usePlaceNames } from './usePlaceNames';

/** What is told of a run of a step beside its case. */
export function useRunColumns(): Column<StepRun>[] {
  const i18n = useI18n();
  const { t, day } = i18n;
  const names = usePlaceNames();
  return [
    { head: t('insights.day'), cell: (run) => day(run.finishedOn) },
    { head: t('heat.took'), cell: (run) => timeTold(run.durationMs, i18n) },
    { head: t('insights.team'), cell: (run) => names.team(run.team) },
    { head: t('insights.category'), cell: (run) => names.category(run.category) },
  ];
}
