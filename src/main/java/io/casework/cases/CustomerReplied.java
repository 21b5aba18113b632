package io.casework.cases;

/** The customer wrote while we waited, or after we had resolved the case. Published in the transaction that stores it. */
public record CustomerReplied(String number, String messageId) {}
