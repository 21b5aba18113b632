package io.casework.cases;

/** Something that a reader of the case sees has changed. Published in the transaction that changes it. */
public record CaseChanged(String number) {}
