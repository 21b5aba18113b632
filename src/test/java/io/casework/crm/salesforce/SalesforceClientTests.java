package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionTerms;
import io.casework.crm.salesforce.SalesforceClient.Together;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

@ApplicationTest
class SalesforceClientTests {

    private static final String OURS = Needs.EXTERNAL_ID;

    @Autowired
    TestOrgs orgs;

    @Autowired
    Orgs known;

    @Autowired
    Quotas quotas;

    @Autowired
    TransactionTemplate transaction;

    private FakeSalesforce salesforce;
    private Connection connection;
    private SalesforceClient client;

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        connection = orgs.connected(salesforce.url());
        client = known.of(connection).client();
    }

    @AfterEach
    void disconnect() {
        orgs.removed(connection);
        salesforce.close();
    }

    @Test
    void anUpsert_createsOnce_andThenChanges() {
        Upserted first = upsert("C-1", "Where is my parcel?");
        Upserted second = upsert("C-1", "Where are my parcels?");

        assertThat(first.created()).isTrue();
        assertThat(second).isEqualTo(new Upserted(first.id(), false));
        assertThat(first.id()).hasSize(18);
        assertThat(salesforce.org().all("Case")).singleElement().satisfies(record -> assertThat(
                        record.get("Subject").asString())
                .isEqualTo("Where are my parcels?"));
    }

    @Test
    void anUpsert_whoseAnswerIsLost_orFailsAfterItWasDone_makesNoTwin() {
        upsert("C-0", "signed in by now");
        salesforce.loseNextAnswer();
        upsert("C-1", "Where is my parcel?");
        salesforce.failAfterNext();
        upsert("C-2", "Where is my parcel?");

        assertThat(salesforce.org().by("Case", OURS, "C-1")).hasSize(1);
        assertThat(salesforce.org().by("Case", OURS, "C-2")).hasSize(1);
        assertThat(salesforce.calls()).isEqualTo(5);
    }

    @Test
    void aCreation_whoseOutcomeIsNotKnown_isNotRepeated() {
        upsert("C-0", "signed in by now");
        salesforce.failAfterNext();

        assertThatThrownBy(() -> client.create("Case", fields("Subject", "Once")))
                .isInstanceOf(Fault.class);
        assertThat(salesforce.org().by("Case", "Subject", "Once")).hasSize(1);
    }

    @Test
    void aDeadToken_isReplacedOnce_howeverManyMeetIt() throws Exception {
        upsert("C-0", "first");
        salesforce.killTokens();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Upserted>> running = IntStream.range(0, 24)
                .mapToObj(i -> pool.submit(() -> upsert("C-" + i, "subject")))
                .toList();
        for (Future<Upserted> one : running) {
            one.get();
        }
        pool.shutdown();

        assertThat(salesforce.signIns()).isEqualTo(2);
        assertThat(salesforce.org().all("Case")).hasSize(24);
    }

    @Test
    void aSessionThatNoTokenCures_isNotRenewedForEver() {
        upsert("C-0", "first");
        salesforce.nextAnswer(
                FakeSalesforce.error(401, "INVALID_SESSION_ID", "This session is not valid for use with the REST API"));

        Fault fault = catchThrowableOfType(Fault.class, () -> upsert("C-1", "x"));

        assertThat(fault.kind()).isEqualTo(FaultKind.SIGN_IN_REFUSED);
        assertThat(salesforce.signIns()).isEqualTo(1);
    }

    @Test
    void theAssertion_isWhatSalesforceAsksFor() throws Exception {
        upsert("C-1", "x");
        RecordedRequest request = salesforce.requests().get(0);
        Map<String, String> form = form(FakeSalesforce.body(request));
        String[] parts = form.getOrDefault("assertion", "").split("\\.", -1);
        JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(TestOrgs.KEYS.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(form).containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(claims.get("iss").asString()).isEqualTo("3MVG9.consumer");
        assertThat(claims.get("sub").asString()).isEqualTo("integration@example.com");
        assertThat(claims.get("aud").asString()).isEqualTo("https://login.salesforce.com");
        assertThat(claims.get("exp").asLong() - Instant.now().getEpochSecond()).isBetween(100L, 181L);
    }

    @Test
    void calls_sayWhoTheyComeFrom_andCarryTheToken() {
        upsert("C-1", "x");

        RecordedRequest call = salesforce.requests().get(1);
        assertThat(call.getHeaders().get("Sforce-Call-Options")).isEqualTo("client=casework");
        assertThat(call.getHeaders().get("Authorization")).startsWith("Bearer 00Dfake");
        assertThat(call.getTarget()).isEqualTo("/services/data/v66.0/sobjects/Case/Casework_Id__c/C-1");
    }

    @Test
    void collections_areCutAt200_andEachRecordHasItsResult() {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            Map<String, @Nullable Object> record = fields("LastName", i == 201 ? "x".repeat(81) : "Marsh " + i);
            record.put("Company", "Fernhill");
            record.put(OURS, "C-" + i);
            records.add(record);
        }

        List<RecordResult> results = client.upsertAll("Lead", OURS, records);

        assertThat(results).hasSize(450);
        assertThat(salesforce.calls()).isEqualTo(3);
        assertThat(salesforce.org().all("Lead")).hasSize(449);
        Fault fault = results.get(201).fault();
        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(FaultKind.REJECTED);
        assertThat(fault).hasMessage("STRING_TOO_LONG [LastName]");
        assertThat(results.get(202).id()).hasSize(18);
    }

    @Test
    void records_areChangedTogetherById() {
        String id = salesforce.org().add("Contact", Map.of("LastName", "Marsh"));
        Map<String, @Nullable Object> known = fields("LastName", "Moor");
        known.put("Id", id);
        Map<String, @Nullable Object> unknown = fields("LastName", "Moor");
        unknown.put("Id", "003000000000000AAA");

        List<RecordResult> results = client.updateAll("Contact", List.of(known, unknown));

        assertThat(results.get(0)).isEqualTo(new RecordResult(id, false, null));
        assertThat(results.get(1).fault()).isNotNull();
        assertThat(salesforce.org().by("Contact", "LastName", "Moor")).hasSize(1);
    }

    @Test
    void composites_nameWhatCameBefore() {
        List<Subresponse> answers = client.compose(
                List.of(
                        new Subrequest(
                                "PATCH",
                                "sobjects/Lead/Casework_Id__c/C-7",
                                "lead",
                                fields("LastName", "Marsh", "Company", "Fernhill")),
                        new Subrequest("PATCH", "sobjects/Lead/@{lead.id}", "again", fields("Rating", "Hot")),
                        new Subrequest("GET", "sobjects/Foo/x", "missing", null)),
                Together.EACH_FOR_ITSELF);

        assertThat(answers).extracting(Subresponse::reference).containsExactly("lead", "again", "missing");
        assertThat(answers).extracting(Subresponse::status).containsExactly(201, 204, 404);
        assertThat(answers.get(2).fault()).isNotNull();
        assertThat(answers.get(2).fault().kind()).isEqualTo(FaultKind.GONE);
        assertThat(salesforce.org().by("Lead", "Rating", "Hot")).hasSize(1);
        assertThat(salesforce.calls()).isEqualTo(1);
    }

    @Test
    void composites_haveTheirLimits() {
        Subrequest query = new Subrequest("GET", "query?q=SELECT+Id+FROM+Case", "q", null);

        assertThatThrownBy(() -> client.compose(Collections.nCopies(6, query), Together.ALL_OR_NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subrequest("GET", "x", "no spaces", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void queries_goOnPageByPage_andStopWhenThereIsEnough() {
        for (int i = 0; i < 7; i++) {
            salesforce.org().add("Account", Map.of("Name", "Fernhill " + i));
        }
        salesforce.pageSize(3);
        List<String> names = new ArrayList<>();

        client.queryEach(
                "SELECT Name FROM Account",
                record -> names.add(record.get("Name").asString()));

        assertThat(names).hasSize(7).doesNotHaveDuplicates();
        assertThat(salesforce.calls()).isEqualTo(3);
        assertThat(client.query("SELECT Name FROM Account", 4)).hasSize(4);
        assertThat(salesforce.calls()).isEqualTo(5);
    }

    @Test
    void aLongQuery_goesInABody() {
        salesforce.org().add("Account", Map.of("Name", "Fernhill"));

        List<JsonNode> found =
                client.query("SELECT Name FROM Account WHERE Name = 'Fernhill' " + " ".repeat(9_000), 10);

        assertThat(found).hasSize(1);
        assertThat(salesforce.requests().get(1).getTarget()).endsWith("/composite");
    }

    @Test
    void whatPeopleTyped_staysAValue() {
        salesforce.org().add("Account", Map.of("Name", "O'Hara \\ Sons"));

        assertThat(client.query("SELECT Name FROM Account WHERE Name = " + Soql.text("O'Hara \\ Sons"), 10))
                .hasSize(1);
        assertThat(Soql.text("a' OR Name != '")).isEqualTo("'a\\' OR Name != \\''");
        assertThatThrownBy(() -> Soql.name("Case; DROP")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void descriptions_areRemembered() {
        client.describe("Case");
        ObjectDescription description = client.describe("Case").orElseThrow();

        assertThat(description.field("Subject").orElseThrow().length()).isEqualTo(255);
        assertThat(description.field(OURS).orElseThrow().externalId()).isTrue();
        assertThat(client.describe("Nothing__c")).isEmpty();
        assertThat(salesforce.calls()).isEqualTo(2);
    }

    @Test
    void aChange_yieldsToAnother_whenItsAuthorWantsIt() {
        String id = salesforce.org().add("Contact", Map.of("LastName", "Marsh"));
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");

        Fault fault = catchThrowableOfType(
                Fault.class, () -> client.update("Contact", id, fields("LastName", "Moor"), longAgo));
        client.update(
                "Contact", id, fields("Email", "ada@example.com"), Instant.now().plusSeconds(5));

        assertThat(fault.kind()).isEqualTo(FaultKind.CHANGED_MEANWHILE);
        assertThat(salesforce.org().record(id).orElseThrow().toString()).contains("Marsh", "ada@example.com");
    }

    @Test
    void aDeletion_mayBeRepeated() {
        String id = salesforce.org().add("Contact", Map.of("LastName", "Marsh"));

        client.delete("Contact", id);
        client.delete("Contact", id);

        assertThat(salesforce.org().all("Contact")).isEmpty();
    }

    @Test
    void aDuplicateRule_namesTheRecordInTheWay() {
        salesforce.org().duplicateRule("Lead", "Email");
        String other = salesforce.org().add("Lead", Map.of("LastName", "Marsh", "Email", "ada@example.com"));

        Fault fault = catchThrowableOfType(
                Fault.class,
                () -> client.upsert(
                        "Lead", OURS, "C-9", fields("LastName", "Marsh", "Company", "F", "Email", "ada@example.com")));

        assertThat(fault.kind()).isEqualTo(FaultKind.LIKE_ANOTHER);
        assertThat(fault.otherRecord()).isEqualTo(other);
        assertThat(fault.getMessage()).doesNotContain("ada");
    }

    @Test
    void severalRecordsWithOurId_areLeftAlone() {
        salesforce.org().add("Case", Map.of(OURS, "C-3"));
        salesforce.org().add("Case", Map.of(OURS, "C-3"));

        Fault fault = catchThrowableOfType(Fault.class, () -> upsert("C-3", "x"));

        assertThat(fault.kind()).isEqualTo(FaultKind.AMBIGUOUS);
    }

    @Test
    void theQuota_isReadFromEveryAnswer_andEndsTheCallsForAWhile() {
        upsert("C-1", "x");
        assertThat(quotas.of(connection.id()).orElseThrow().used()).isEqualTo(74);

        salesforce.quota(15_000, 15_000);
        Fault fault = catchThrowableOfType(Fault.class, () -> upsert("C-2", "x"));
        long calls = salesforce.calls();
        Fault later = catchThrowableOfType(Fault.class, () -> upsert("C-2", "x"));

        assertThat(fault.kind()).isEqualTo(FaultKind.QUOTA_USED_UP);
        assertThat(fault.retryAfter()).isEqualTo(Calls.QUOTA_PAUSE);
        assertThat(later.retryAfter()).isLessThanOrEqualTo(Calls.QUOTA_PAUSE).isPositive();
        assertThat(salesforce.calls()).isEqualTo(calls);
    }

    @Test
    void anOrgThatDoesNotTellItsLimits_isNotTakenForUsedUp() {
        salesforce.nextAnswer(FakeSalesforce.json(200, JsonNodeFactory.instance.objectNode()));

        assertThat(client.remainingCalls()).isEmpty();
        assertThat(client.remainingCalls()).contains(new SalesforceClient.Remaining(14_926, 15_000));
    }

    @Test
    void anOrgThatFailsTooOften_isLeftAlone() {
        salesforce.alwaysAnswer(new MockResponse.Builder().code(503).build());
        assertThatThrownBy(() -> upsert("C-1", "x")).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> upsert("C-1", "x")).isInstanceOf(Fault.class);
        int before = salesforce.requests().size();

        Fault fault = catchThrowableOfType(Fault.class, () -> upsert("C-1", "x"));

        assertThat(fault.kind()).isEqualTo(FaultKind.AWAY);
        assertThat(salesforce.requests()).hasSize(before);
    }

    @Test
    void aLead_isConverted_bySoap() {
        String id = salesforce.org().add("Lead", Map.of("LastName", "Marsh & <Sons>", "Company", "Fernhill"));
        LeadConversion conversion = known.of(connection).conversion();
        var wanted = new LeadConversion.Wanted(id, "Closed - Converted", LeadConversion.Opportunity.NONE, null);

        Conversion result = conversion.convert(wanted);
        Fault again = catchThrowableOfType(Fault.class, () -> conversion.convert(wanted));

        assertThat(result.accountId()).startsWith("001");
        assertThat(result.contactId()).startsWith("003");
        assertThat(again).hasMessage("CANNOT_UPDATE_CONVERTED_LEAD");
        assertThat(salesforce.requests().get(1).getTarget()).isEqualTo("/services/Soap/u/66.0");
    }

    @Test
    void anEnvelope_keepsWhatIsInIt() {
        Token token = new Token("00D!<&>", HttpUrl.get("https://x.my.salesforce.com"), null, null);
        String xml = LeadConversion.envelope(
                new LeadConversion.Wanted("00Q1", "A & <B>", LeadConversion.Opportunity.OPENED, "0051"),
                token,
                ConnectionTerms.USUAL);

        var document = SafeXml.read(xml);
        assertThat(SafeXml.text(document, "convertedStatus")).contains("A & <B>");
        assertThat(SafeXml.text(document, "sessionId")).contains("00D!<&>");
        assertThat(SafeXml.text(document, "doNotCreateOpportunity")).contains("false");
    }

    @Test
    void hostileXml_isNotRead() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

        assertThatThrownBy(() -> SafeXml.read(bomb)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> SafeXml.read("<a>".repeat(400_000))).isInstanceOf(Fault.class);
    }

    @Test
    void nobodyElse_isCalled() {
        salesforce.sendTo("ftp://example.com");
        assertThat(catchThrowableOfType(Fault.class, () -> upsert("C-1", "x")).kind())
                .isEqualTo(FaultKind.SIGN_IN_REFUSED);
        salesforce.sendTo(salesforce.url());
        upsert("C-1", "x");
        salesforce.nextAnswer(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", salesforce.url() + "/elsewhere")
                .build());

        assertThat(catchThrowableOfType(Fault.class, () -> upsert("C-1", "x")).kind())
                .isEqualTo(FaultKind.NOT_SET_UP);
        assertThat(salesforce.requests())
                .noneMatch(request -> request.getTarget().contains("elsewhere"));
    }

    @Test
    void aTransaction_isNeverHeldOpenMeanwhile() {
        assertThatThrownBy(() -> transaction.execute(status -> upsert("C-1", "x")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(salesforce.requests()).isEmpty();
    }

    @Test
    void anInterruptedThread_givesUp() {
        upsert("C-0", "x");
        salesforce.alwaysAnswer(FakeSalesforce.error(500, "UNABLE_TO_LOCK_ROW", "locked"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> upsert("C-1", "x")).isInstanceOf(Fault.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(salesforce.calls()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0015c00002Lz9mU, 0015c00002Lz9mUAAR",
        "0035500001H9kZu, 0035500001H9kZuAAJ",
        "0015c00002Lz9mUAAR, 0015c00002Lz9mUAAR"
    })
    void ids_areKeptInTheirLongForm(String given, String full) {
        assertThat(RecordIds.full(given)).isEqualTo(full);
    }

    @Test
    void instants_areReadAsTheyComeWithoutColon() {
        Instant instant = Instant.parse("2026-05-01T07:25:37Z");

        assertThat(ApiTime.read("2026-05-01T07:25:37.000+0000")).isEqualTo(instant);
        assertThat(ApiTime.write(instant)).isEqualTo("2026-05-01T07:25:37.000+0000");
        assertThat(ApiTime.header(instant)).isEqualTo("Fri, 01 May 2026 07:25:37 GMT");
    }

    @Test
    void texts_areCutWithAMark() {
        assertThat(Fitting.cut("abcdef", 4)).isEqualTo("abc…");
        assertThat(Fitting.cut("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(Fitting.cut("abcd", 4)).isEqualTo("abcd");
        assertThat(JsonNodeFactory.instance
                        .stringNode(Fitting.cut("x".repeat(300), 255))
                        .asString())
                .hasSize(255);
    }

    private Upserted upsert(String number, String subject) {
        return client.upsert("Case", OURS, number, fields("Subject", subject));
    }

    private static Map<String, @Nullable Object> fields(String... namesAndValues) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
