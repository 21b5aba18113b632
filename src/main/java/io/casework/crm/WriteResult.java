package io.casework.crm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How it went with one record of several. */
public sealed interface WriteResult {

    /** @param remoteId what the CRM calls the record */
    record Written(String remoteId) implements WriteResult {}

    /** The record is no longer ours to change there, and nothing is wrong with that. */
    record LeftAlone() implements WriteResult {}

    /**
     * The CRM will not take it as it is.
     *
     * @param code kebab-case
     * @param reason without personal data
     */
    record Refused(String code, String reason) implements WriteResult {}

    /**
     * This record can't be written now, others can.
     *
     * @param reason without personal data
     * @param retryAfter what the CRM asked for; null when it did not
     */
    record Busy(String reason, @Nullable Duration retryAfter) implements WriteResult {}
}
