package io.casework.cases;

/** A customer said how satisfied they are with a case, from 1 (not at all) to 5. */
public record SatisfactionGiven(String number, int score) {}
