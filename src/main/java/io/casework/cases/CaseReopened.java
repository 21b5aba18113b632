package io.casework.cases;

/** What was taken for the solution was none. Published in the transaction that changes it. */
public record CaseReopened(String number) {}
