declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform';
declare module 'bpmn-js-token-simulation';
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-js-element-templates';
declare module 'bpmn-js-bpmnlint';
declare module 'bpmnlint' {
  export interface LintReporter {
    report(id: string, message: string, more?: object): void;
  }
  export interface LintRule {
    check(node: { $type: string; id?: string }, reporter: LintReporter): void;
  }
  export type RuleFactory = () => LintRule;
  export interface LintConfig {
    config: { rules: Record<string, 'error' | 'warn'> };
    resolver: { resolveRule(pkg: string, name: string): RuleFactory | null; resolveConfig(pkg: string, name: string): null };
  }
  /** `finding`: what a rule reported besides. */
  export interface LintReport {
    id: string;
    message: string;
    category: string;
    finding?: object;
  }
  export class Linter {
    constructor(config: LintConfig);
    lint(root: object): Promise<Record<string, LintReport[]>>;
  }
}
declare module 'bpmnlint/rules/*.js' {
  import type { RuleFactory } from 'bpmnlint';
  const factory: RuleFactory;
  export default factory;
}
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: object);
    fromXML(xml: string): Promise<{ rootElement: object; elementsById: Record<string, object> }>;
    toXML(element: object, options: { format: boolean }): Promise<{ xml: string }>;
    create(type: string, properties: object): object;
  }
}
