package io.casework.assistant.trust;

import io.casework.assistant.learning.Proportion;

/**
 * What the evidence asks for.
 *
 * @param bound of the evidence, compared with the target
 */
record Move(TrustLevel to, TrustChange.Cause cause, Proportion evidence, double bound, double target) {}
