import type { ElementTemplate } from './flowParts';

type Property = ElementTemplate['properties'][number];
type Say = (text: string) => string;

/** The template in other words, by those that it has; what the model is made of stays. */
export function translated(template: ElementTemplate, words: Record<string, string>): ElementTemplate {
  return inWords(template, (text) => (Object.hasOwn(words, text) ? (words[text] ?? text) : text));
}

/** Everything that a template says to people. */
export function textsOf(template: ElementTemplate): string[] {
  const texts: string[] = [];
  inWords(template, (text) => {
    texts.push(text);
    return text;
  });
  return texts.filter(Boolean);
}

function inWords(template: ElementTemplate, say: Say): ElementTemplate {
  const { description, groups, scopes } = template;
  return {
    ...template,
    name: say(template.name),
    ...(description !== undefined && { description: say(description) }),
    ...(groups && { groups: groups.map((group) => ({ ...group, label: say(group.label) })) }),
    properties: template.properties.map((property) => propertyInWords(property, say)),
    ...(scopes && { scopes: scopes.map((scope) => ({ ...scope, properties: scope.properties.map((property) => propertyInWords(property, say)) })) }),
  };
}

/** A value is part of the model, but for the name that a new step gets. */
function propertyInWords(property: Property, say: Say): Property {
  const { label, description, choices, value, binding } = property;
  const named = binding.type === 'property' && binding.name === 'name';
  return {
    ...property,
    ...(label !== undefined && { label: say(label) }),
    ...(description !== undefined && { description: say(description) }),
    ...(choices && { choices: choices.map((choice) => ({ ...choice, name: say(choice.name) })) }),
    ...(named && value !== undefined && { value: say(value) }),
  };
}
