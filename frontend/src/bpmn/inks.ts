/** What models are drawn with: the theme's own colours, by name, so that a drawing turns with the theme. */
export const INKS = { defaultFillColor: 'var(--paper)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' };
