package io.casework.crm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of bringing one case to the CRM. */
sealed interface PushResult {

    record Done() implements PushResult {}

    /** What was known of the case changed while it was brought there: it is due again as if nothing had been tried. */
    record Overtaken() implements PushResult {}

    /** @param detail without personal data */
    record Refused(String detail) implements PushResult {}

    /**
     * Not now.
     *
     * @param detail without personal data
     * @param retryAfter what the CRM asked for; null when it did not
     */
    record Busy(String detail, @Nullable Duration retryAfter) implements PushResult {}
}
