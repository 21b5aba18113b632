package io.casework.messaging;

import io.casework.cases.Delivery;

/** A message to a customer has left, failed or come back. Published in the transaction that notes it. */
public record MessageSettled(String caseNumber, String messageId, Delivery.State state) {}
