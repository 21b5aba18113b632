package io.casework.cases;

/** The customer wrote while the case was with us. Published in the transaction that stores the message. */
public record CustomerWroteAgain(String number, String messageId) {}
