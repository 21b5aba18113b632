package io.casework.cases;

import io.casework.identity.Actor;

/**
 * Somebody undid what the assistant had sorted a case by: it belongs to whoever answers what it really is about.
 * Published in the transaction that changes it, after {@link CaseRelabelled}.
 */
public record CaseSortedAnew(String number, String category, Actor by) {}
