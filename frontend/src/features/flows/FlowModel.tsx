import type { FlowKind } from '@/api/flowTypes';
import { Diagram } from '@/bpmn/Diagram';
import { SchemaForm } from '@/forms/SchemaForm';
import { DecisionTables } from './DecisionTables';

const nothing = () => undefined;

/** A model to look at, whatever kind it is. */
export function FlowModel({ kind, name, content }: { kind: FlowKind; name: string; content: string }) {
  if (kind === 'process') return <Diagram name={name} xml={content} />;
  if (kind === 'decision') return <DecisionTables xml={content} />;
  return <SchemaForm schema={JSON.parse(content) as object} data={{}} readOnly onChange={nothing} onSubmit={nothing} />;
}
