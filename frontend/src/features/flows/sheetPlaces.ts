import type { DecisionTable } from '@/bpmn/decisionTable';
import type { I18n } from '@/i18n/I18n';

/** Which cell, row or column of the tables an element is, in plain words; null when it is none. */
export function placeWords(tables: readonly DecisionTable[], element: string | null, { t }: I18n): string | null {
  for (const { columns, rules } of tables) {
    const column = columns.find(({ id }) => id === element);
    if (column) return t('decisionEdit.column', { column: column.label });
    for (const [row, rule] of rules.entries()) {
      if (rule.id === element) return t('decisionEdit.row.title', { row: row + 1 });
      const cell = columns.find(({ id }) => element !== null && rule.elements.get(id) === element);
      if (cell) return t('decisionEdit.cell.title', { column: cell.label, row: row + 1 });
    }
  }
  return null;
}

/** Goes to the cell, row or column that an element is. */
export function showPlace(element: string): void {
  [...document.querySelectorAll<HTMLElement>('[data-element]')].find(({ dataset }) => dataset['element'] === element)?.focus();
}
