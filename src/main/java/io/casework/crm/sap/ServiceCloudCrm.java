package io.casework.crm.sap;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.cases.LeadOutcome;
import io.casework.crm.CrmCustomer;
import io.casework.crm.CrmSystem;
import io.casework.customers.Customer;
import io.casework.engine.StepRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What flows can have of Sales Cloud and Service Cloud. A record is found by our number, which stands in it, so that none is
 * written twice. Their description names no call that converts a lead; one that is decided gets the status that says so.
 */
final class ServiceCloudCrm implements CrmSystem {

    private static final String CASE = "case";
    private static final String LEAD = "lead";
    private static final int SEVERAL = 20;

    private final SapSystem system;
    private final Links links;
    private final SapSettings settings;
    private final Records cases;
    private final Records leads;

    ServiceCloudCrm(SapSystem system, Links links, SapSettings settings) {
        this.system = system;
        this.links = links;
        this.settings = settings;
        this.cases = records(Records.CASES);
        this.leads = records(Records.LEADS);
    }

    /** One who has had a case there is known; what the customer is worth, cases do not say. */
    @Override
    public Optional<CrmCustomer> findCustomer(Customer customer) {
        return StepFaults.told(() ->
                cases.find(ofCustomer(customer), 1).stream().findFirst().map(found -> new CrmCustomer(null, null)));
    }

    @Override
    public boolean knowsLead(CaseFile file) {
        Filter filter = Filter.is("contacts/address/email", file.customer().email());
        return StepFaults.told(() -> !leads.find(filter, 1).isEmpty());
    }

    @Override
    public void pushCase(CaseFile file) {
        push(
                cases,
                name(CASE, file),
                () -> cases.create(newCase(file)),
                () -> CloudFields.ofCase(file, settings),
                CloudFields::caseMerged);
    }

    @Override
    public void pushLead(CaseFile file, LeadFacts lead) {
        push(
                leads,
                name(LEAD, file),
                () -> leads.create(CloudFields.ofNewLead(file, lead, settings)),
                () -> CloudFields.ofLead(file, status(lead)),
                CloudFields::leadMerged);
    }

    @Override
    public void convertLead(CaseFile file, LeadFacts lead) {
        throw new StepRefused("crm-not-offered", "SAP Sales Cloud is not asked to convert leads.");
    }

    /** Whose record is gone gets another one, as where records are written by our number alone. */
    private void push(
            Records records,
            Links.Name name,
            Supplier<Entity> create,
            Supplier<ObjectNode> wanted,
            BinaryOperator<ObjectNode> merged) {
        StepFaults.told(() -> {
            try {
                return pushOnce(records, name, create, wanted.get(), merged);
            } catch (Fault fault) {
                if (fault.kind() != FaultKind.GONE || links.find(name).isEmpty()) {
                    throw fault;
                }
                links.forget(name);
                return pushOnce(records, name, create, wanted.get(), merged);
            }
        });
    }

    private Entity pushOnce(
            Records records,
            Links.Name name,
            Supplier<Entity> create,
            ObjectNode wanted,
            BinaryOperator<ObjectNode> merged) {
        String id = new Once(links, name.connectionId())
                .id(name.object(), name.ourId(), () -> byReference(records, name.ourId()), () -> id(create.get()));
        String etag = links.find(name).map(Links.Link::etag).orElse(null);
        Entity changed = records.change(id, etag, wanted, merged);
        links.written(name, changed.etag());
        return changed;
    }

    private ObjectNode newCase(CaseFile file) {
        try {
            return CloudFields.ofNewCase(file, settings, known(file.customer()));
        } catch (Fault fault) {
            throw fault.beforeTheCall();
        }
    }

    private Optional<String> byReference(Records records, String number) {
        List<Entity> found = records.find(Filter.is("extensions/" + settings.referenceField(), number), 2);
        if (found.size() > 1) {
            throw Fault.of(FaultKind.AMBIGUOUS, "several records have the number " + number);
        }
        return found.stream().findFirst().map(ServiceCloudCrm::id);
    }

    /** The customer's newest cases, when all of them are of the same contact; else nobody is guessed. */
    private @Nullable JsonNode known(Customer customer) {
        List<JsonNode> all = cases.find(ofCustomer(customer), SEVERAL).stream()
                .map(Entity::json)
                .toList();
        long people = all.stream().map(ServiceCloudCrm::person).distinct().count();
        return people == 1 ? all.get(0) : null;
    }

    private static String person(JsonNode record) {
        return record.path("contact").path("id").asString("")
                + record.path("individualCustomer").path("id").asString("");
    }

    private static Filter ofCustomer(Customer customer) {
        return Filter.is("contact/emailId", customer.email())
                .or(Filter.is("individualCustomer/emailId", customer.email()));
    }

    /** Theirs for a lead that was won or lost; null for one that is not decided, or when they have no such status. */
    private @Nullable String status(LeadFacts lead) {
        if (lead.outcome() == null) {
            return null;
        }
        String meaning = lead.outcome() == LeadOutcome.WON ? "ACCEPTED" : "DECLINED";
        return LeadStatuses.of(records(Records.LEAD_STATUSES)).code(meaning);
    }

    private Records records(String path) {
        return new Records(system, path, SapSettings.blankToNull(settings.crmToken()));
    }

    private Links.Name name(String object, CaseFile file) {
        return new Links.Name(system.connection().id(), object, file.number());
    }

    private static String id(Entity entity) {
        return entity.text("id").orElseThrow(() -> Fault.of(FaultKind.AWAY, "an answer has no id"));
    }
}
