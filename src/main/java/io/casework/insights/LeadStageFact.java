package io.casework.insights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a lead has come, and when; a row of {@code lead_stages}. */
record LeadStageFact(LeadSource lead, ZoneId zone) {

    private static final String NONE = "-";

    public LocalDate openedOn() {
        return LocalDate.ofInstant(lead.openedAt(), zone);
    }

    public String team() {
        return Objects.requireNonNullElse(lead.team(), NONE);
    }

    public String category() {
        return Objects.requireNonNullElse(lead.category(), NONE);
    }

    public @Nullable Long scoredMs() {
        return lead.after(lead.scoredAt());
    }

    public @Nullable Long offeredMs() {
        return lead.after(lead.offeredAt());
    }

    public @Nullable Long acceptedMs() {
        return lead.after(lead.acceptedAt());
    }

    public @Nullable Long wonMs() {
        return lead.after(lead.wonAt());
    }

    public @Nullable Long convertedMs() {
        return lead.after(lead.convertedAt());
    }
}
