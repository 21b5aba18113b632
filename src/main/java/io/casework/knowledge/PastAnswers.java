package io.casework.knowledge;

import java.util.Optional;

/** Finds what was answered before in another case. */
public interface PastAnswers {

    /**
     * The answer to the most similar question of the same intent and team, if most of its words are the same. How far it
     * is ahead of the next different answer is its margin.
     */
    Optional<Passage> find(PastQuestion question);
}
