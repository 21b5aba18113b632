package io.casework.engine.gate;

import io.casework.engine.gate.Wording.Phrase;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What kind of value a FEEL expression has, as far as that shows without its facts. */
enum FeelSort {
    NUMBER,
    TEXT,
    TRUTH,
    /** A day with a time, and no time zone; dates that the engine keeps are such. */
    MOMENT,
    ZONED,
    DAY,
    CLOCK,
    SPAN,
    /** Whatever the engine can keep, which is no {@code ZONED}, {@code DAY}, {@code CLOCK} and no {@code SPAN}. */
    FACT,
    ANY;

    private static final String ZONE = "(Z|[+-]\\d\\d:?\\d\\d(:?\\d\\d)?|@.+)";
    private static final Pattern WITH_ZONE = Pattern.compile("[^T]*T[^Z+@-]*" + ZONE);
    private static final Map<String, FeelSort> COLUMNS = Map.of(
            "string", TEXT,
            "boolean", TRUTH,
            "integer", NUMBER,
            "long", NUMBER,
            "double", NUMBER,
            "number", NUMBER,
            "date", MOMENT);

    static FeelSort ofColumn(String typeRef) {
        return COLUMNS.getOrDefault(typeRef.replaceFirst("^feel:", ""), ANY);
    }

    /** A moment with a time zone is another sort. */
    FeelSort written(String literal) {
        return this == MOMENT && WITH_ZONE.matcher(literal).matches() ? ZONED : this;
    }

    /** What stands behind an {@code @}. */
    static FeelSort ofTimely(String written) {
        if (written.matches("-?P.*")) {
            return SPAN;
        }
        if (written.contains("T")) {
            return MOMENT.written(written);
        }
        return written.matches("-?\\d{4,}-\\d\\d-\\d\\d") ? DAY : CLOCK;
    }

    /** Whether the engine can find the one to be equal to, before or after the other. */
    boolean meets(FeelSort other) {
        if (this == ANY || other == ANY || this == other) {
            return true;
        }
        FeelSort known = this == FACT ? other : this;
        return (this == FACT || other == FACT) && known.compareTo(MOMENT) <= 0;
    }

    /** What either of the two may be. */
    FeelSort or(FeelSort other) {
        return this == other ? this : ANY;
    }

    /** What the two give together. */
    FeelSort reckonedWith(FeelSort other) {
        return this == other && this == NUMBER ? NUMBER : ANY;
    }

    /** What both together, or one of them, answer: left open, as what a comparison gives. */
    FeelSort joinedWith(FeelSort other) {
        return or(other).or(ANY);
    }

    /** As the engine takes what a cell computes: yes and no are the answer itself, and nothing to compare with. */
    FeelSort asAnswer() {
        return this == TRUTH ? ANY : this;
    }

    /** What there is to say about being held against something else. */
    Complaint misfit() {
        return switch (this) {
            case DAY -> Complaint.of("never-fits.day");
            case ZONED -> Complaint.of("never-fits.zoned");
            default -> Complaint.of("never-fits", Phrase.of("sort." + name().toLowerCase(Locale.ROOT)));
        };
    }
}
