package io.casework.messaging;

import io.casework.cases.Direction;
import java.time.Instant;

/**
 * Which message of which case a mail carried.
 *
 * @param rfcId the header Message-ID with its angle brackets, exactly as it stood
 */
public record MailId(String rfcId, String caseNumber, String messageId, Direction direction, Instant createdAt) {}
