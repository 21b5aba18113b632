package io.casework.insights;

import io.casework.shared.Keyed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long ago a case was opened, nights and weekends counted. */
public enum AgeBand implements Keyed {
    UNDER_A_DAY(0),
    UNDER_THREE_DAYS(1),
    UNDER_A_WEEK(3),
    UNDER_A_MONTH(7),
    UNDER_A_QUARTER(30),
    OLDER(90);

    private final Duration least;

    AgeBand(int leastDays) {
        this.least = Duration.ofDays(leastDays);
    }

    /** A case opened after then is younger. */
    Instant openedUntil(Instant now) {
        return now.minus(least);
    }

    /** A case opened then or before is older; null where none is. */
    @Nullable
    Instant openedAfter(Instant now) {
        return this == OLDER ? null : now.minus(values()[ordinal() + 1].least);
    }
}
