package io.casework.sales;

/**
 * A lead that may be the same as another.
 *
 * @param likeness 0 to 1
 */
public record Candidate(String number, double likeness) {}
