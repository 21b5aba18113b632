package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes two cases about the same thing one. */
@Service
@Transactional
public class MergeCases {

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final Leads leads;

    MergeCases(Cases cases, CaseLifecycle lifecycle, Leads leads) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.leads = leads;
    }

    /** Whether the actor knows that the cases are different customers'. */
    public enum Customers {
        THE_SAME,
        MAY_DIFFER
    }

    /**
     * Merges a case into another one; a second time, nothing happens. What is known of a lead goes along, as {@link
     * Leads#united} has it.
     *
     * @param into number of the case that goes on
     * @return the case that goes on
     * @throws Problem.NotFound when the actor may not read both
     * @throws Problem.Forbidden when the actor may not change both
     * @throws Problem.InvalidInput when one is a lead and the other a ticket
     * @throws Problem.Conflict {@code other-customer} when the customers differ and the actor did not say so
     * @throws CaseStateConflict when either has ended
     */
    public CaseFile merge(String number, String into, Customers customers, Actor by) {
        CaseFile source = cases.readToChange(number, by);
        CaseFile target = cases.readToChange(into, by);
        if (source.type() != target.type()) {
            throw new Problem.InvalidInput("into", "must be a " + source.type().key());
        }
        boolean foreign = !source.customer().id().equals(target.customer().id());
        if (foreign && customers == Customers.THE_SAME) {
            throw new Problem.Conflict(
                    "other-customer", "Another customer", "Case " + into + " is another customer's; confirm to merge.");
        }
        boolean news = source.mergedInto() == null;
        lifecycle.merged(number, into, by);
        if (news && source.type() == CaseType.LEAD) {
            leads.united(number, into, by);
        }
        return cases.find(into);
    }
}
