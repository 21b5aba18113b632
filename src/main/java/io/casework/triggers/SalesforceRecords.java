package io.casework.triggers;

import io.casework.crm.CrmOriginal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of Salesforce. */
final class SalesforceRecords {

    static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?");

    private static final Map<String, String> ENTITIES = Map.of("500", "Case", "00Q", "Lead");
    private static final int SIGNIFICANT = 15;

    private SalesforceRecords() {}

    /** The same for the forms of 15 and of 18 characters; null when it is no id. */
    static @Nullable String key(@Nullable String entity, @Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            return null;
        }
        return EventJson.bounded((entity == null ? "" : entity) + ":" + id.substring(0, SIGNIFICANT));
    }

    /** The case or lead behind a {@link #key}; null for other records. */
    static @Nullable CrmOriginal original(String caseNumber, String key) {
        String id = key.substring(key.indexOf(':') + 1);
        String object = entityOf(id);
        return object == null ? null : new CrmOriginal(caseNumber, object, id);
    }

    /** What the first three characters tell of cases and leads; null for others. */
    static @Nullable String entityOf(@Nullable String id) {
        return id == null || !ID.matcher(id).matches() ? null : ENTITIES.get(id.substring(0, 3));
    }
}
