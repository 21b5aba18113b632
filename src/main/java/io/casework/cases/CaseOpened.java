package io.casework.cases;

/** A case is on file, with its first message. Published in the transaction that opens it. */
public record CaseOpened(String number, CaseType type) {}
