package io.casework.crm.salesforce;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseType;
import io.casework.crm.CrmAccount;
import io.casework.crm.CrmEntry;
import io.casework.crm.CrmOpenCase;
import io.casework.crm.CrmOpportunity;
import io.casework.crm.CrmProfile;
import io.casework.crm.salesforce.SalesforceClient.Together;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an org knows around a case, in two calls: who the customer is there, then what is open for them. */
final class Profiles {

    private static final int MOST = 5;

    private final SalesforceClient client;
    private final @Nullable String tierField;

    Profiles(SalesforceClient client, @Nullable String tierField) {
        this.client = client;
        this.tierField = tierField;
    }

    /** @throws Fault when the org does not answer */
    CrmProfile of(CaseFile file) {
        List<Subresponse> first = client.compose(List.of(record(file), contacts(file)), Together.EACH_FOR_ITSELF);
        List<JsonNode> contacts = records(first.get(1)).orElse(List.of());
        JsonNode contact = contacts.size() == 1 ? contacts.get(0) : null;
        Surroundings around = contact == null ? Surroundings.UNKNOWN : surroundings(file, contact);
        return new CrmProfile(
                "Salesforce",
                found(first.get(0))
                        .map(record -> entry(record, label(file, record)))
                        .orElse(null),
                contact == null ? null : entry(contact, text(contact, "Name")),
                contacts.size(),
                contact == null ? null : account(contact),
                around.opportunities(),
                around.openCases());
    }

    private record Surroundings(@Nullable List<CrmOpportunity> opportunities, @Nullable List<CrmOpenCase> openCases) {

        static final Surroundings UNKNOWN = new Surroundings(List.of(), List.of());
    }

    private Surroundings surroundings(CaseFile file, JsonNode contact) {
        String accountId = text(contact, "AccountId");
        List<Subrequest> requests = new ArrayList<>(List.of(openCases(file, contact)));
        if (!accountId.isEmpty()) {
            requests.add(opportunities(accountId));
        }
        List<Subresponse> answers = client.compose(requests, Together.EACH_FOR_ITSELF);
        return new Surroundings(
                answers.size() == 1 ? List.of() : each(answers.get(1), this::opportunity),
                each(answers.get(0), this::openCase));
    }

    private static Subrequest record(CaseFile file) {
        boolean isLead = file.type() == CaseType.LEAD;
        String path = "sobjects/" + (isLead ? "Lead" : "Case") + '/' + Needs.EXTERNAL_ID + '/'
                + SalesforceClient.encoded(file.number()) + "?fields=Id" + (isLead ? ",Status" : ",CaseNumber");
        return new Subrequest("GET", path, "record", null);
    }

    private Subrequest contacts(CaseFile file) {
        String tier = tierField == null ? "" : ", Account." + tierField;
        return query(
                "contacts",
                "SELECT Id, Name, AccountId, Account.Name" + tier + " FROM Contact WHERE Email = "
                        + Soql.text(file.customer().email()) + " LIMIT 2");
    }

    private static Subrequest openCases(CaseFile file, JsonNode contact) {
        return query(
                "openCases",
                "SELECT Id, CaseNumber, Subject, Status, " + Needs.EXTERNAL_ID + " FROM Case WHERE ContactId = "
                        + Soql.text(text(contact, "Id")) + " AND IsClosed = false AND (" + Needs.EXTERNAL_ID
                        + " = null OR " + Needs.EXTERNAL_ID + " != " + Soql.text(file.number())
                        + ") ORDER BY CreatedDate DESC LIMIT " + MOST);
    }

    private static Subrequest opportunities(String accountId) {
        return query(
                "opportunities",
                "SELECT Id, Name, StageName, Amount, CloseDate FROM Opportunity WHERE AccountId = "
                        + Soql.text(accountId) + " AND IsClosed = false ORDER BY CloseDate LIMIT " + MOST);
    }

    private static Subrequest query(String reference, String soql) {
        return new Subrequest("GET", "query?q=" + SalesforceClient.encoded(soql), reference, null);
    }

    /** Null when we may not see such records. */
    private static <T> @Nullable List<T> each(Subresponse answer, Function<JsonNode, T> reading) {
        return records(answer)
                .map(records -> records.stream().map(reading).toList())
                .orElse(null);
    }

    private static Optional<List<JsonNode>> records(Subresponse answer) {
        return found(answer).map(body -> array(body).toList());
    }

    private static Stream<JsonNode> array(JsonNode body) {
        return StreamSupport.stream(body.path("records").spliterator(), false);
    }

    private static Optional<JsonNode> found(Subresponse answer) {
        Fault fault = answer.fault();
        if (fault != null && (fault.kind().passes() || fault.kind().isBreakdown())) {
            throw fault;
        }
        return fault == null ? Optional.of(answer.body()) : Optional.empty();
    }

    private @Nullable CrmAccount account(JsonNode contact) {
        String id = text(contact, "AccountId");
        JsonNode account = contact.path("Account");
        String tier = tierField == null ? "" : text(account, tierField);
        return id.isEmpty() ? null : new CrmAccount(text(account, "Name"), tier.isEmpty() ? null : tier, page(id));
    }

    private CrmOpportunity opportunity(JsonNode record) {
        BigDecimal amount =
                record.path("Amount").isNumber() ? record.path("Amount").decimalValue() : null;
        String closes = text(record, "CloseDate");
        return new CrmOpportunity(
                text(record, "Name"),
                text(record, "StageName"),
                amount,
                closes.isEmpty() ? null : LocalDate.parse(closes),
                page(text(record, "Id")));
    }

    private CrmOpenCase openCase(JsonNode record) {
        return new CrmOpenCase(
                text(record, "CaseNumber"), text(record, "Subject"), text(record, "Status"), page(text(record, "Id")));
    }

    private CrmEntry entry(JsonNode record, String label) {
        return new CrmEntry(label, page(text(record, "Id")));
    }

    private static String label(CaseFile file, JsonNode record) {
        return file.type() == CaseType.LEAD ? text(record, "Status") : text(record, "CaseNumber");
    }

    /** Salesforce sends whoever opens it on to the page that fits. */
    private String page(String id) {
        HttpUrl instance = client.instance();
        return instance.newBuilder().addPathSegment(id).build().toString();
    }

    private static String text(JsonNode record, String field) {
        return record.path(field).asString("");
    }
}
