package io.casework.sales;

import io.casework.shared.Keyed;
import java.util.List;

/**
 * What we think of a lead when it comes in.
 *
 * @param candidates the likeliest first; none when the lead is new
 */
public record DuplicateCheck(Verdict verdict, List<Candidate> candidates) {

    /** Whether we know the lead already. */
    public enum Verdict implements Keyed {
        NEW,
        UNSURE,
        SAME
    }
}
