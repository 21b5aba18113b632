package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.customers.Customer;
import java.util.Optional;

/** The company's customer relationship system. A folder a vendor; without a connection there is no such bean. */
interface CrmSystem {

    /**
     * What the CRM knows about a customer; empty when it does not know the address.
     *
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     */
    Optional<CrmCustomer> findCustomer(Customer customer);

    /**
     * Brings a case up to date there, creating it on the first call.
     *
     * @throws io.casework.engine.StepUnavailable when it can't be reached now
     * @throws io.casework.engine.StepRefused when it will never take this case
     */
    void pushCase(CaseFile file);
}
