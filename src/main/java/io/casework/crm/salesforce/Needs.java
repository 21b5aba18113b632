package io.casework.crm.salesforce;

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

    static List<Need> of(SalesforceSettings settings) {
        List<String> ofAccounts =
                settings.tierField() == null ? List.of("Name") : List.of("Name", settings.tierField());
        return List.of(
                new Need(
                        "Case",
                        List.of(
                                "Subject",
                                "Status",
                                "Priority",
                                "Origin",
                                "ContactId",
                                "SuppliedName",
                                "SuppliedEmail",
                                "SuppliedPhone"),
                        List.of(),
                        Map.of("Status", CaseFields.STATUSES, "Priority", CaseFields.PRIORITIES)),
                new Need(
                        "Lead",
                        List.of(
                                "FirstName",
                                "LastName",
                                "Company",
                                "Email",
                                "Phone",
                                "Title",
                                "Website",
                                "Status",
                                "LeadSource",
                                "Rating"),
                        List.of("IsConverted"),
                        Map.of("Status", LeadFields.STATUSES)),
                new Need("Contact", List.of(), List.of("Email", "AccountId"), Map.of()),
                new Need("Account", List.of(), ofAccounts, Map.of()));
    }
}
