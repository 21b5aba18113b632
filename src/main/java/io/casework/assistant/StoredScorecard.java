package io.casework.assistant;

import io.casework.assistant.scoring.Scorecard;

/**
 * A scorecard as all nodes use it.
 *
 * @param ownOutcomes how many outcomes of this company it has learned from
 */
record StoredScorecard(ScorecardKind kind, int version, int ownOutcomes, Scorecard card) {

    /** What the ledger calls it. */
    String name() {
        return "local-" + kind.key() + "-" + version;
    }
}
