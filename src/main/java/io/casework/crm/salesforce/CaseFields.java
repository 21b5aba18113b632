package io.casework.crm.salesforce;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.Channel;
import io.casework.customers.Customer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as Salesforce's fields for cases hold it, with the values that an org has out of the box. */
final class CaseFields {

    static final Set<String> STATUSES = Set.of("New", "Working", "Closed");
    static final Set<String> PRIORITIES = Set.of("Low", "Medium", "High");

    private static final int HIGH = 50;
    private static final int MEDIUM = 25;

    private CaseFields() {}

    /** @param contactId whose case it is there; null when nobody or several have the customer's address */
    static Map<String, @Nullable Object> of(CaseFile file, @Nullable String contactId) {
        Customer customer = file.customer();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Subject", file.subject());
        fields.put("Status", status(file.status()));
        fields.put("Priority", priority(file.priority()));
        fields.put("SuppliedEmail", customer.email());
        putKnown(fields, "SuppliedName", customer.name());
        putKnown(fields, "SuppliedPhone", customer.phone());
        putKnown(fields, "Origin", origin(file.channel()));
        putKnown(fields, "ContactId", contactId);
        return fields;
    }

    /** What we don't know stays there as it is. */
    static void putKnown(Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String status(CaseStatus status) {
        if (status == CaseStatus.NEW) {
            return "New";
        }
        return status.isEnded() ? "Closed" : "Working";
    }

    private static String priority(int priority) {
        if (priority >= HIGH) {
            return "High";
        }
        return priority >= MEDIUM ? "Medium" : "Low";
    }

    /** A priority of ours that is written as this one; empty when it is one of the org's own. */
    static Optional<Integer> priorityOf(String said) {
        return switch (said) {
            case "High" -> Optional.of(75);
            case "Medium" -> Optional.of(35);
            case "Low" -> Optional.of(10);
            default -> Optional.empty();
        };
    }

    private static @Nullable String origin(Channel channel) {
        return switch (channel) {
            case EMAIL -> "Email";
            case PHONE -> "Phone";
            case WEB -> "Web";
            case API, CRM -> null;
        };
    }
}
