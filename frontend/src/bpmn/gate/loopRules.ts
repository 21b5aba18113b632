import type { Findings, ModelContext } from './findings';
import { complaint, limit } from './rules';
import { camunda } from './stepRules';
import type { XmlElement } from './xmlTree';

const LOOP = 'multiInstanceLoopCharacteristics';

/** Steps that run several times at once: each count is bounded, and so is their product. */
export function applyLoopRules(root: XmlElement, { catalogue: { rules } }: ModelContext, findings: Findings) {
  const count = (loop: XmlElement) => {
    const cardinality = loop.child('loopCardinality');
    return cardinality ? Number(cardinality.text) : limit(rules, 'loopsUnknown');
  };

  const together = (loop: XmlElement) => {
    let product = 1;
    for (let around = loop.parent; around; around = around.parent) {
      const marker = around.child(LOOP);
      product *= marker ? count(marker) : 1;
    }
    return product;
  };

  for (const loop of root.all(LOOP)) {
    const counted = loop.child('loopCardinality') !== null;
    if (counted === (camunda(loop, 'collection') !== null)) findings.error(loop, complaint(rules, 'loop-incomplete'));
    else if (together(loop) > limit(rules, 'loopsTogether')) findings.error(loop, complaint(rules, 'loop-product'));
  }
}
