package io.casework.assistant;

import java.time.Instant;

/**
 * What a person says that a message is about. The message itself stays in its case.
 *
 * @param textHash of the text that was classified
 * @param by id of the user
 */
record Correction(String caseNumber, String textHash, String intent, String by, Instant at) {}
