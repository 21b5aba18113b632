/** An element template of the catalogue, as far as the editor fills it. */
export interface ElementTemplate {
  id: string;
  properties: TemplateProperty[];
}

export interface TemplateProperty {
  id?: string;
  choices?: Choice[];
}

export interface Choice {
  name: string;
  value: string;
}

/** What a template's dropdown may offer, in the catalogue's own lists. */
export interface Offered {
  teams: readonly { id: string; name: string }[];
  forms: readonly string[];
  decisions: readonly { key: string; name: string }[];
  processes: readonly { key: string; name: string }[];
}

const MARK = 'catalogue.';

/** Gives each property whose id is `catalogue.teams` and the like the choices that there are now. */
export function fillTemplates<T extends ElementTemplate>(templates: T[], offered: Offered): T[] {
  const choices = choicesOf(offered);
  return templates.map((template) => ({
    ...template,
    properties: template.properties.map((property) => {
      const list = property.id?.startsWith(MARK) ? choices[property.id.substring(MARK.length)] : undefined;
      return list ? { ...property, choices: list } : property;
    }),
  }));
}

function choicesOf({ teams, forms, decisions, processes }: Offered): Record<string, Choice[]> {
  const called = ({ key, name }: { key: string; name: string }) => ({ name, value: key });
  return {
    teams: teams.map(({ id, name }) => ({ name, value: id })),
    forms: forms.map((key) => ({ name: key, value: key })),
    decisions: decisions.map(called),
    processes: processes.map(called),
  };
}
