package io.casework.triggers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are read that nobody sent. What the sender dropped is found after {@code interval} and {@code settling}, and a
 * tenth.
 *
 * @param interval between two looks at a connection; at least a minute
 * @param settling how old a change has to be, so that who sends it has the first word
 * @param overlap how far a look goes back behind the last, for what is committed later than the time it bears
 */
@ConfigurationProperties("casework.triggers.changes")
record ChangeSettings(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("1m") Duration settling,
        @DefaultValue("10m") Duration overlap) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    ChangeSettings {
        if (interval.compareTo(SHORTEST) < 0 || settling.isNegative() || overlap.isNegative()) {
            throw new IllegalArgumentException(
                    "casework.triggers.changes: the interval is at least a minute, and nothing is negative");
        }
    }
}
