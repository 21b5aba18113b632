package io.casework.engine;

/**
 * A message that was kept for the flow of a case will not be delivered any more.
 *
 * @param messageName such as {@code customer-replied}
 */
public record MessageEnded(String caseNumber, String messageName) {}
