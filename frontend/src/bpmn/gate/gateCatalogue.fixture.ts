import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GateCatalogue, RuleBook } from './rules';

const read = <T>(file: string) => JSON.parse(readFileSync(resolve('../src', file), 'utf8')) as T;
const rules = read<RuleBook>('main/resources/engine/gate/rules.json');
const known = read<Omit<GateCatalogue, 'rules'>>('test/resources/gate/conformance/catalogue.json');

/** What the cases of the conformance suite may name, with the rule file of the server. */
export function gateCatalogue(): GateCatalogue {
  return { ...known, rules };
}
