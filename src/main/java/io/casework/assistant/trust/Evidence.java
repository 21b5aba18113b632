package io.casework.assistant.trust;

import io.casework.assistant.learning.Proportion;

/**
 * What people made of the suggestions of a step for an intent since it came to its level.
 *
 * @param judged those that were chosen for it without regard to their confidence
 * @param sure those of them that the flow would act on
 * @param applied what the flow did alone, right unless somebody said otherwise
 */
record Evidence(Proportion judged, Proportion sure, Proportion applied) {

    static final Evidence NONE = new Evidence(new Proportion(0, 0), new Proportion(0, 0), new Proportion(0, 0));
}
