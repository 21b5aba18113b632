package io.casework.crm.sap;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.customers.Customer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases and leads as Sales Cloud and Service Cloud hold them. */
final class CloudFields {

    private static final String STATUS = "status";

    /** A case in this status stays in it. */
    private static final String CLOSED = "06";

    private static final String CONVERTED = "CONVERTED";
    private static final int LONGEST_SUBJECT = 255;
    private static final int HIGH = 50;
    private static final int MEDIUM = 25;

    private CloudFields() {}

    /** What we keep up to date about a case. */
    static ObjectNode ofCase(CaseFile file, SapSettings settings) {
        ObjectNode fields = json().put("subject", Texts.cut(file.subject(), LONGEST_SUBJECT));
        putKnown(fields, STATUS, settings.caseStatuses().get(file.status()));
        putKnown(fields, "priority", settings.casePriorities().get(priority(file.priority())));
        return fields;
    }

    /**
     * What a case begins with; its status is its system's to begin with.
     *
     * @param known an earlier case of the same customer there; null when there is none
     */
    static ObjectNode ofNewCase(CaseFile file, SapSettings settings, @Nullable JsonNode known) {
        ObjectNode fields = ofCase(file, settings);
        fields.remove(STATUS);
        putKnown(fields, "caseType", settings.caseType());
        putReference(fields, file, settings);
        if (known != null) {
            List.of("account", "contact", "individualCustomer").forEach(who -> putSame(fields, who, known));
        }
        return fields;
    }

    /** What has to be sent of what is wanted: what differs, and no status for a case that is closed there. */
    static ObjectNode caseMerged(ObjectNode there, ObjectNode wanted) {
        ObjectNode rest = Differences.between(there, wanted);
        if (there.path(STATUS).asString("").equals(CLOSED)) {
            rest.remove(STATUS);
        }
        return rest;
    }

    /**
     * What we keep up to date about a lead.
     *
     * @param status of a lead that is decided; null for as long as it is not, when its status is theirs
     */
    static ObjectNode ofLead(CaseFile file, @Nullable String status) {
        ObjectNode fields = json().put("name", Texts.cut(file.subject(), LONGEST_SUBJECT));
        putKnown(fields, STATUS, status);
        return fields;
    }

    static ObjectNode ofNewLead(CaseFile file, LeadFacts lead, SapSettings settings) {
        ObjectNode fields = ofLead(file, null);
        putReference(fields, file, settings);
        if (lead.company() != null) {
            ObjectNode account = fields.putObject("account").put("firstLineName", lead.company());
            if (lead.website() != null) {
                account.putObject("address").put("web", lead.website());
            }
        }
        putContact(fields.putArray("contacts").addObject(), file.customer(), lead);
        return fields;
    }

    /** A lead that was converted is no longer ours to change. */
    static ObjectNode leadMerged(ObjectNode there, ObjectNode wanted) {
        return there.path("internalStatus").asString("").equals(CONVERTED)
                ? json()
                : Differences.between(there, wanted);
    }

    private static void putContact(ObjectNode contact, Customer customer, LeadFacts lead) {
        String name = customer.displayName().strip();
        int lastSpace = customer.name() == null ? -1 : name.lastIndexOf(' ');
        putKnown(
                contact,
                "givenName",
                lastSpace > 0 ? name.substring(0, lastSpace).strip() : null);
        contact.put("familyName", name.substring(lastSpace + 1)).put("isPrimary", true);
        ObjectNode address = contact.putObject("address").put("email", customer.email());
        putKnown(address, "phoneFormattedNumber", customer.phone());
        putKnown(address, "functionalTitleName", lead.jobTitle());
    }

    private static void putSame(ObjectNode fields, String who, JsonNode known) {
        String id = known.path(who).path("id").asString("");
        if (!id.isEmpty()) {
            fields.putObject(who).put("id", id);
        }
    }

    private static void putReference(ObjectNode fields, CaseFile file, SapSettings settings) {
        fields.putObject("extensions").put(settings.referenceField(), file.number());
    }

    private static String priority(int priority) {
        if (priority >= HIGH) {
            return "high";
        }
        return priority >= MEDIUM ? "medium" : "low";
    }

    private static void putKnown(ObjectNode fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }
}
