package io.casework.knowledge;

/**
 * A question that may have been answered before.
 *
 * @param caseNumber of the case that asks; it is no answer to itself
 * @param team whose case it is: only cases that its people may see are searched
 */
public record PastQuestion(String caseNumber, String text, String intent, String language, String team) {}
