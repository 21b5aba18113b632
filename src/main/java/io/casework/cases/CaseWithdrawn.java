package io.casework.cases;

/** The case needs no answer any more. Published in the transaction that withdraws or merges it. */
public record CaseWithdrawn(String number) {}
