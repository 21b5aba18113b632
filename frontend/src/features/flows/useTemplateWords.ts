import { use, useMemo } from 'react';
import type { FlowCatalogue } from '@/api/flowTypes';
import { templatesOf } from '@/bpmn/flowParts';
import { translated } from '@/bpmn/templateWords';
import { useI18n } from '@/i18n/I18n';
import { useNamedValues } from './factWords';

let german: Promise<Record<string, string>> | undefined;

/** German is only fetched by those who read it. */
function fetchGerman(): Promise<Record<string, string>> {
  return (german ??= import('@/i18n/steps.de').then(({ steps }) => steps));
}

/** The catalogue with the steps of the product in the reader's language, and with the names of values. */
export function useTemplateWords(catalogue: FlowCatalogue): FlowCatalogue {
  const { locale } = useI18n();
  const words = locale === 'de' ? use(fetchGerman()) : null;
  const named = useNamedValues();
  return useMemo(() => {
    const told = words ? inWords(catalogue, words) : catalogue;
    return { ...told, variables: told.variables.map((fact) => ({ ...fact, words: named[fact.name] })) };
  }, [catalogue, words, named]);
}

function inWords(catalogue: FlowCatalogue, words: Record<string, string>): FlowCatalogue {
  const templates = templatesOf(catalogue).map((template) => translated(template, words));
  const names = new Map(templates.map(({ id, name }) => [id, name]));
  const connectors = catalogue.connectors.map((connector) => ({ ...connector, name: names.get(connector.id) ?? connector.name }));
  return { ...catalogue, templates: templates as object[] as FlowCatalogue['templates'], connectors };
}
