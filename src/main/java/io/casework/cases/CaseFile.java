package io.casework.cases;

import io.casework.customers.Customer;
import io.casework.identity.Actor;
import io.casework.shared.SearchTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket or a lead, as its store last saw it.
 *
 * @param number such as {@code C-100042}; also the business key of its processes
 * @param priority 0 to 100, the higher the sooner
 * @param team id of the team that works on it, null until triage
 * @param deadlines null until triage
 * @param followUpOf number of the ended case that this one continues
 * @param mergedInto number of the case that this one went into
 * @param messageCount messages to and from the customer, without notes
 * @param version grows with every change of the case itself, not with its conversation
 */
public record CaseFile(
        String number,
        CaseType type,
        CaseStatus status,
        String subject,
        int priority,
        Channel channel,
        @Nullable String team,
        Labels labels,
        @Nullable Deadlines deadlines,
        Milestones milestones,
        Customer customer,
        int reopenCount,
        int messageCount,
        @Nullable String followUpOf,
        @Nullable String mergedInto,
        int version) {

    static final String PREFIX = "C-";

    public boolean isVisibleTo(Actor actor) {
        return actor.maySee(team == null ? type.desk() : team);
    }

    /** Without the letter that all numbers begin with. */
    List<String> searchTerms() {
        return SearchTerms.of(number.substring(PREFIX.length()), subject);
    }
}
