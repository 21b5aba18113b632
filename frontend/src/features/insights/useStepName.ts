import { graphOf } from '@/bpmn/flowGraph';
import { useFlowModel } from '@/api/useFlowModel.query';
import { useHeatmap } from './useHeatmap.query';

/** The name that a step has in the version asked for, or in the latest that ran. */
export function useStepName(step: string, filter: Parameters<typeof useHeatmap>[0]): string {
  const heatmap = useHeatmap(filter);
  const model = useFlowModel(filter.flow ?? '', filter.version ?? heatmap.data?.versions[0]);
  return (model.data && graphOf(model.data).nodes.get(step)?.name) || step;
}
