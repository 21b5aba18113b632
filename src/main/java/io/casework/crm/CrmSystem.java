package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.customers.Customer;
import java.util.Optional;

/** A customer relationship system that is connected. A folder a vendor. None is called within a transaction. */
public interface CrmSystem {

    /**
     * What the CRM knows about a customer; empty when it does not know the address.
     *
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never answer this
     */
    Optional<CrmCustomer> findCustomer(Customer customer);

    /**
     * Brings a case up to date there, creating it on the first call.
     *
     * @throws RecordBusy when this case can't be taken now, though others may be
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never take this case
     */
    void pushCase(CaseFile file);

    /**
     * Whether the CRM has a lead with this address already.
     *
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never answer this
     */
    boolean knowsLead(CaseFile file);

    /**
     * Brings a lead's status, owner and score up to date there, creating it on the first call.
     *
     * @throws RecordBusy when this lead can't be taken now, though others may be
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never take this lead
     */
    void pushLead(CaseFile file, LeadFacts lead);

    /**
     * Makes a won lead a customer there, once.
     *
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never take this lead
     */
    void convertLead(CaseFile file, LeadFacts lead);

    /**
     * What is known around a case, to be shown to its agent; empty when the system is not asked such things.
     *
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never answer this
     */
    default Optional<CrmProfile> profile(CaseFile file) {
        return Optional.empty();
    }

    /** How to bring many cases there at once and field by field; empty when it takes them one by one, and overwrites. */
    default Optional<FieldSync> fieldSync() {
        return Optional.empty();
    }
}
