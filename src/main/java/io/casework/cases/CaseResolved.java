package io.casework.cases;

/** The case is answered. Published in the transaction that resolves it. */
public record CaseResolved(String number) {}
