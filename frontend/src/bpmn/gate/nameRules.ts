import type { Findings, ModelContext } from './findings';
import { complaint } from './rules';
import { shown } from './words';
import type { XmlElement } from './xmlTree';

/** A file changes the flow that it is kept under, and takes no name that the product or another flow has. */
export function nameRules(definitions: XmlElement[], taken: string[], { catalogue: { rules }, key }: ModelContext, findings: Findings) {
  const { prefixes, keys } = rules.reserved;
  for (const definition of definitions) {
    const { id } = definition;
    if (keys.includes(id) || prefixes.some((prefix) => id.startsWith(prefix))) findings.error(definition, complaint(rules, 'name-reserved', shown(id)));
    else if (key !== null && id !== key && taken.includes(id)) findings.error(definition, complaint(rules, 'process-foreign', shown(id)));
  }
}
