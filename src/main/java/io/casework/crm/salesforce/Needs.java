package io.casework.crm.salesforce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an org has to have for the product, object by object. */
final class Needs {

    /** Ours, on every object that we write: text of 36, an external id, unique. */
    static final String EXTERNAL_ID = "Casework_Id__c";

    /**
     * An object that we use.
     *
     * @param written fields that we fill in; none when we only read it
     * @param read fields that we look at
     * @param values of picklists that we set
     */
    record Need(String object, List<String> written, List<String> read, Map<String, Set<String>> values) {

        boolean isWritten() {
            return !written.isEmpty();
        }
    }

    private Needs() {}

    static List<Need> of(SalesforceSettings settings, FieldMap map) {
        List<String> ofAccounts =
                settings.tierField() == null ? List.of("Name") : List.of("Name", settings.tierField());
        return List.of(
                new Need(
                        "Case",
                        written("Case", map),
                        List.of(),
                        values("Case", Map.of("Status", CaseFields.STATUSES, "Priority", CaseFields.PRIORITIES), map)),
                new Need(
                        "Lead",
                        written("Lead", map),
                        List.of("IsConverted"),
                        values("Lead", Map.of("Status", LeadFields.STATUSES), map)),
                new Need("Contact", List.of(), List.of("Email", "AccountId"), Map.of()),
                new Need("Account", List.of(), ofAccounts, Map.of()));
    }

    private static List<String> written(String object, FieldMap map) {
        return UsualMapping.ALL.stream()
                .filter(usual -> usual.object().equals(object))
                .flatMap(usual -> map.target(object, String.valueOf(usual.target())).stream())
                .toList();
    }

    private static Map<String, Set<String>> values(String object, Map<String, Set<String>> usual, FieldMap map) {
        Map<String, Set<String>> values = new HashMap<>();
        usual.forEach((field, all) -> map.target(object, field).ifPresent(target -> values.put(target, all)));
        return values;
    }
}
