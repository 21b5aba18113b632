/** What the server let through is dressed by us; the mail brings no styles of its own, so that it reads well by day and by night. */
const STYLE = `
  * { box-sizing: border-box; }
  html { overflow-x: auto; overflow-y: hidden; background: transparent; }
  body { margin: 0; padding: 1px; color: var(--ink); font: 14px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
  a { color: var(--accent); }
  img { max-width: 100%; height: auto; }
  p { margin: 0 0 0.75em; }
  h1, h2, h3, h4, h5, h6 { margin: 0.75em 0 0.4em; font-size: 1.1em; }
  pre { white-space: pre-wrap; font: inherit; margin: 0; }
  table { max-width: 100%; margin: 0 0 0.75em; border-collapse: collapse; }
  td, th { padding: 2px 6px 2px 0; text-align: start; vertical-align: top; }
  blockquote { margin: 0.5em 0; padding-inline-start: 0.75em; border-inline-start: 3px solid var(--line-strong); color: var(--ink-soft); }
  summary { cursor: pointer; color: var(--ink-soft); font-size: 12px; padding: 4px 0; }
  summary::after { content: var(--quoted); }
  :focus-visible { outline: 2px solid var(--accent); }
`;

const COLOURS = ['--ink', '--ink-soft', '--accent', '--line-strong'];

/** The colours as they are now, because a frame does not inherit them. */
function colours(): string {
  const shown = getComputedStyle(document.documentElement);
  return `color-scheme: ${shown.colorScheme};${COLOURS.map((name) => `${name}: ${shown.getPropertyValue(name)};`).join('')}`;
}

/**
 * @param html safe by itself; the policy is the second wall
 * @param theme whose colours are to be read
 */
export function mailPage(html: string, quoted: string, theme: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${location.origin}/api/cases/ data:; form-action 'none'; base-uri 'none'`;
  return `<!doctype html><html data-theme="${theme}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><style>:root { ${colours()} --quoted: ${JSON.stringify(quoted)}; }${STYLE}</style></head><body>${html}</body></html>`;
}
