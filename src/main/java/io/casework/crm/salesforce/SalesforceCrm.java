package io.casework.crm.salesforce;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.crm.CrmCustomer;
import io.casework.crm.CrmProfile;
import io.casework.crm.CrmSystem;
import io.casework.crm.FieldSync;
import io.casework.customers.Customer;
import io.casework.customers.Tier;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What flows want of an org. Records are written under the number of the case, so that none is ever written twice. */
final class SalesforceCrm implements CrmSystem {

    private static final int ONE_OR_SEVERAL = 2;
    private static final String ALREADY_CONVERTED = "CANNOT_UPDATE_CONVERTED_LEAD";

    private final Org org;
    private final @Nullable String tierField;
    private final int batch;
    private final FieldMap map;

    SalesforceCrm(Org org, SalesforceSettings settings, FieldMap map) {
        this.org = org;
        this.tierField = settings.tierField();
        this.batch = settings.batch();
        this.map = map;
    }

    @Override
    public Optional<CrmCustomer> findCustomer(Customer customer) {
        return asked(() -> contacts(customer).stream().findFirst().map(this::known));
    }

    @Override
    public boolean knowsLead(CaseFile file) {
        String email = Soql.text(file.customer().email());
        return asked(() -> !org.client()
                .query("SELECT Id FROM Lead WHERE Email = " + email + " LIMIT 1", 1)
                .isEmpty());
    }

    @Override
    public void pushCase(CaseFile file) {
        asked(() -> upsert("Case", file.number(), CaseFields.of(file, contactId(file.customer()))));
    }

    @Override
    public void pushLead(CaseFile file, LeadFacts lead) {
        asked(() -> upsertLead(file, lead));
    }

    @Override
    public void convertLead(CaseFile file, LeadFacts lead) {
        asked(() -> {
            Optional<JsonNode> known = found(file.number());
            if (known.isEmpty() || !isConverted(known.get())) {
                upsertLead(file, lead);
                convert(file.number());
            }
            return true;
        });
    }

    @Override
    public Optional<CrmProfile> profile(CaseFile file) {
        return Optional.of(asked(() -> new Profiles(org.client(), tierField).of(file)));
    }

    @Override
    public Optional<FieldSync> fieldSync() {
        return Optional.of(new SalesforceSync(org.client(), batch, map));
    }

    private void convert(String number) {
        String id = found(number)
                .map(record -> record.path("Id").asString(""))
                .orElseThrow(() -> Fault.of(FaultKind.GONE, "The lead is gone again"));
        String status =
                org.client().query("SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true LIMIT 1", 1).stream()
                        .map(record -> record.path("MasterLabel").asString(""))
                        .findFirst()
                        .orElseThrow(() -> Fault.of(FaultKind.NOT_SET_UP, "No status of leads means converted"));
        org.conversion().convert(new LeadConversion.Wanted(id, status, LeadConversion.Opportunity.OPENED, null));
    }

    private Optional<JsonNode> found(String number) {
        return org.client().find("Lead", Needs.EXTERNAL_ID, number, List.of("Id", "IsConverted"));
    }

    private static boolean isConverted(JsonNode lead) {
        return lead.path("IsConverted").asBoolean(false);
    }

    /** A lead that was converted, by us or in the org, is a customer there and no longer ours to change. */
    private boolean upsertLead(CaseFile file, LeadFacts lead) {
        try {
            upsert("Lead", file.number(), LeadFields.of(file, lead));
            return true;
        } catch (Fault fault) {
            if (!isConverted(fault)) {
                throw fault;
            }
            return false;
        }
    }

    static boolean isConverted(Fault fault) {
        return fault.errors().stream().anyMatch(error -> error.code().equals(ALREADY_CONVERTED));
    }

    private Upserted upsert(String object, String number, Map<String, @Nullable Object> fields) {
        ObjectDescription description = org.client()
                .describe(object)
                .orElseThrow(() -> Fault.of(FaultKind.NOT_SET_UP, "We may not see the object " + object));
        return org.client()
                .upsert(object, Needs.EXTERNAL_ID, number, Fitting.fit(map.applied(object, fields), description));
    }

    private @Nullable String contactId(Customer customer) {
        List<JsonNode> contacts = contacts(customer);
        return contacts.size() == 1 ? contacts.get(0).path("Id").asString(null) : null;
    }

    private List<JsonNode> contacts(Customer customer) {
        String tier = tierField == null ? "" : ", Account." + tierField;
        String soql = "SELECT Id" + tier + " FROM Contact WHERE Email = " + Soql.text(customer.email()) + " LIMIT "
                + ONE_OR_SEVERAL;
        return org.client().query(soql, ONE_OR_SEVERAL);
    }

    private CrmCustomer known(JsonNode contact) {
        String said = tierField == null
                ? ""
                : contact.path("Account").path(tierField).asString("").strip().toLowerCase(Locale.ROOT);
        Tier tier = said.equals("platinum")
                ? Tier.VIP
                : Keyed.find(Tier.class, said).orElse(null);
        return new CrmCustomer(tier, null);
    }

    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (Fault fault) {
            throw StepFaults.of(fault);
        }
    }
}
