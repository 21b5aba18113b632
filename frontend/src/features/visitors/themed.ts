/** Light or dark as the page around it says, else as the reader's system does. */
export function themed(wanted: string | null): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    document.documentElement.dataset['theme'] = wanted === 'light' || wanted === 'dark' ? wanted : dark.matches ? 'dark' : 'light';
  };
  show();
  dark.addEventListener('change', show);
}
