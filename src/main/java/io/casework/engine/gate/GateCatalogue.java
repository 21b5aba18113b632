package io.casework.engine.gate;

import java.util.Set;

/**
 * What a model may name. Files that are deployed together have to be in here already: the caller adds their ids.
 *
 * @param topics connector ids; topics of third parties need not be known
 * @param forms form keys, {@code support/answer-customer}
 * @param reservedMessages names that a model may wait for but not start with, so that no flow can capture them
 * @param functions names that an expression may call
 */
public record GateCatalogue(
        Set<String> topics,
        Set<String> forms,
        Set<String> decisions,
        Set<String> processes,
        Set<String> teams,
        Set<String> reservedMessages,
        Set<String> functions) {

    public GateCatalogue {
        topics = Set.copyOf(topics);
        forms = Set.copyOf(forms);
        decisions = Set.copyOf(decisions);
        processes = Set.copyOf(processes);
        teams = Set.copyOf(teams);
        reservedMessages = Set.copyOf(reservedMessages);
        functions = Set.copyOf(functions);
    }
}
