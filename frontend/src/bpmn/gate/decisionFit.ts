import { judgeFeel, judgeUnaryTests, type Judged } from './feelParser';
import { columnSort, type FeelSort } from './feelSort';
import type { Findings, ModelContext } from './findings';
import { Unparsable } from './lexer';
import { complaint, type Complaint, type RuleBook } from './rules';
import { strip } from './words';
import type { XmlElement } from './xmlTree';

const EXPRESSIONS = ['inputExpression', 'outputEntry', 'defaultOutputEntry', 'literalExpression'];

/** Whether what a decision compares can be equal, before or after each other at all: the engine says no, and no more. */
export function decisionFit(root: XmlElement, { catalogue: { rules } }: ModelContext, findings: Findings) {
  // what another decision of the file gives may be anything
  const facts: FeelSort = root.childrenNamed('decision').length === 1 ? 'FACT' : 'ANY';
  const whole = (text: XmlElement) => judged(() => judgeFeel(strip(text.text), rules, facts));
  const tell = (text: XmlElement, judgement: Judged | null) => {
    if (judgement?.misfit) findings.warning(text, misfit(judgement.misfit, rules));
  };
  for (const table of root.all('decisionTable')) {
    const columns = table.childrenNamed('input').map((input) => sortOf(input, whole));
    for (const rule of table.childrenNamed('rule')) {
      for (const [index, cell] of rule.childrenNamed('inputEntry').entries()) {
        const asked = columns[index];
        if (!asked) continue;
        for (const text of cell.childrenNamed('text')) tell(text, judged(() => judgeUnaryTests(strip(text.text), rules, asked, facts)));
      }
    }
  }
  for (const text of root.all('text')) if (EXPRESSIONS.includes(text.parent?.local ?? '')) tell(text, whole(text));
}

/** A column without a type holds what its expression gives. */
function sortOf(input: XmlElement, whole: (text: XmlElement) => Judged | null): FeelSort {
  const expression = input.childrenNamed('inputExpression')[0];
  const type = expression?.attribute('typeRef') ?? null;
  if (type !== null) return columnSort(type);
  const text = expression?.childrenNamed('text')[0];
  return (text && whole(text)?.sort) ?? 'ANY';
}

function misfit(sort: FeelSort, rules: RuleBook): Complaint {
  if (sort === 'DAY') return complaint(rules, 'never-fits.day');
  if (sort === 'ZONED') return complaint(rules, 'never-fits.zoned');
  return complaint(rules, 'never-fits', { key: `sort.${sort.toLowerCase()}`, arguments: [] });
}

/** Null: it can't be read, which is said elsewhere. */
function judged(judgement: () => Judged): Judged | null {
  try {
    return judgement();
  } catch (refused) {
    if (refused instanceof Unparsable) return null;
    throw refused;
  }
}
