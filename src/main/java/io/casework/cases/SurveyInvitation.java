package io.casework.cases;

/**
 * A question to a customer about a case.
 *
 * @param stepKey names the step that asks; asked again by the same step, it is the same question
 * @param messageId of the message that carries it
 */
public record SurveyInvitation(
        String caseNumber, String stepKey, String messageId, String processKey, int processVersion) {}
