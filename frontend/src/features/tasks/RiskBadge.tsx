import type { TaskRisk } from '@/api/types';
import { useI18n } from '@/i18n/I18n';
import { Badge } from '@/ui/Badge';

/** Less is nothing to act on, and a badge on every row is one on none. */
const WORTH_SHOWING = 30;
const LIKELY = 60;

/** How likely a promise of the case will be broken; why stands in the tooltip. */
export function RiskBadge({ risk }: { risk: TaskRisk }) {
  const { t, word, number, percent } = useI18n();
  if (risk.percent < WORTH_SHOWING) return null;
  const share = percent(risk.percent / 100);
  const why = t('risk.why', {
    promise: word('forecast.promise', risk.promise),
    percent: share,
    compared: number(risk.compared),
    like: word('risk.like', risk.likeness),
    ahead: number(risk.ahead),
  });
  const queue = risk.loadPercent === 100 ? '' : ` ${t('forecast.load', { load: percent(risk.loadPercent / 100) })}`;
  return (
    <span title={why + queue}>
      <Badge tone={risk.percent >= LIKELY ? 'danger' : 'warn'}>{t('risk.badge', { percent: share })}</Badge>
    </span>
  );
}
