package io.casework.crm.sap;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.crm.CrmCustomer;
import io.casework.crm.CrmSystem;
import io.casework.customers.Customer;
import io.casework.engine.StepRefused;
import java.util.Optional;
import java.util.Set;

/** What flows can have of S/4HANA: who a customer is, and that a won lead becomes one. It knows neither cases nor leads. */
final class S4Crm implements CrmSystem {

    private static final String PARTNER = "business-partner";

    private final BusinessPartners partners;
    private final Once once;
    private final SapSettings settings;

    S4Crm(BusinessPartners partners, Once once, SapSettings settings) {
        this.partners = partners;
        this.once = once;
        this.settings = settings;
    }

    @Override
    public Optional<CrmCustomer> findCustomer(Customer customer) {
        return StepFaults.told(() -> partners.idsByEmail(customer.email()).stream()
                .map(partners::read)
                .flatMap(Optional::stream)
                .filter(S4Crm::isInUse)
                .findFirst()
                .map(this::known));
    }

    @Override
    public void pushCase(CaseFile file) {
        throw notOffered();
    }

    @Override
    public boolean knowsLead(CaseFile file) {
        throw notOffered();
    }

    @Override
    public void pushLead(CaseFile file, LeadFacts lead) {
        throw notOffered();
    }

    /** Whoever has the address already becomes a customer; nobody is created twice. */
    @Override
    public void convertLead(CaseFile file, LeadFacts lead) {
        StepFaults.told(() -> {
            String id = once.id(
                    PARTNER,
                    file.number(),
                    () -> found(file),
                    () -> partners.create(PartnerFields.of(file, lead, settings)));
            partners.requireRole(id, BusinessPartners.CUSTOMER);
            partners.requireEmail(id, file.customer().email());
            return id;
        });
    }

    private Optional<String> found(CaseFile file) {
        return partners.idByReference(file.number())
                .or(() -> onlyOne(partners.idsByEmail(file.customer().email())));
    }

    private static Optional<String> onlyOne(Set<String> ids) {
        if (ids.size() > 1) {
            throw Fault.of(FaultKind.AMBIGUOUS, "the business partners " + String.join(", ", ids));
        }
        return ids.stream().findFirst();
    }

    private static boolean isInUse(Entity partner) {
        return !partner.flag("BusinessPartnerIsBlocked") && !partner.flag("IsMarkedForArchiving");
    }

    private CrmCustomer known(Entity partner) {
        Optional<String> customer = settings.tiers().isEmpty() ? Optional.empty() : partner.text("Customer");
        return new CrmCustomer(
                customer.flatMap(partners::classification)
                        .map(settings.tiers()::get)
                        .orElse(null),
                null);
    }

    private static StepRefused notOffered() {
        return new StepRefused("crm-not-offered", "S/4HANA knows business partners, neither cases nor leads.");
    }
}
