package io.casework.cases;

/** A case has its labels, its team and its deadlines. Published in the transaction that changes it. */
public record CaseTriaged(String number) {}
