package io.casework.triggers;

import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A fake org that is connected, and whose changes are read. */
@Component
class ReadOrg {

    static final String USER = "0055g000000Fake";
    static final String SOMEBODY = "0055g0000000Ada";

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

    private final TestOrgs orgs;
    private FakeSalesforce salesforce;
    private Connection connection;
    private Browser grace = new Browser(0);

    @SuppressWarnings("NullAway.Init")
    ReadOrg(TestOrgs orgs) {
        this.orgs = orgs;
    }

    void begin(Browser administrator) throws Exception {
        salesforce = new FakeSalesforce();
        salesforce.identify(Envelope.ORGANIZATION, USER);
        connection = orgs.connected(salesforce.url());
        grace = administrator;
        switched(true);
    }

    void end() {
        orgs.removed(connection);
        salesforce.close();
    }

    FakeSalesforce salesforce() {
        return salesforce;
    }

    String connectionId() {
        return connection.id();
    }

    Answer streamed() {
        return patched("{\"streamChanges\":true}");
    }

    Answer switched(boolean on) {
        return patched("{\"readChanges\":" + on + "}");
    }

    private Answer patched(String change) {
        String path = "/api/connections/" + connection.id();
        int version = grace.get(path).json().get("version").asInt();
        grace.with("If-Match", "\"" + version + "\"");
        Answer answer = grace.patch(path, change);
        grace.without("If-Match");
        return answer;
    }

    /** A case that somebody opens there. */
    String opened(Instant at, String subject) {
        return opened(at, subject, Map.of());
    }

    String opened(Instant at, String subject, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "Subject",
                subject,
                "SuppliedEmail",
                "ada-" + Ids.next() + "@example.test",
                "CreatedDate",
                FORMAT.format(at.atOffset(ZoneOffset.UTC))));
        fields.putAll(changed(at, SOMEBODY));
        fields.putAll(more);
        return salesforce.add("Case", fields);
    }

    void changes(String id, Instant at, String by, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(changed(at, by));
        all.putAll(fields);
        salesforce.change(id, all);
    }

    /** How far the cases of the org have been read. */
    JsonNode reading() {
        return grace.get("/api/change-readings")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("connectionId").asString().equals(connectionId()))
                .filter(one -> one.get("objectName").asString().equals("Case"))
                .findFirst()
                .orElseThrow();
    }

    static String time(Instant at) {
        return Objects.requireNonNull(FORMAT.format(at.atOffset(ZoneOffset.UTC)));
    }

    private static Map<String, Object> changed(Instant at, String by) {
        return Map.of("SystemModstamp", time(at), "LastModifiedById", by);
    }

    /** An event of Change Data Capture about a case. */
    static String event(String record, String change, Instant at, String fields) {
        return """
                {"payload":{"ChangeEventHeader":{"entityName":"Case","recordIds":["%s"],"changeType":"%s",\
                "transactionKey":"%s","sequenceNumber":1,"commitTimestamp":%d},%s}}"""
                .formatted(record, change, Ids.next(), at.toEpochMilli(), fields);
    }

    static List<String> states(List<JsonNode> events) {
        return events.stream().map(event -> event.get("state").asString()).toList();
    }
}
