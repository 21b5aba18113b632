package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What each refusal of Salesforce makes us do. The bodies are of our own making, in the shapes of the documentation. */
@ApplicationTest
class ErrorTableTests {

    @Autowired
    TestOrgs orgs;

    @Autowired
    Orgs known;

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

    static Stream<Arguments> whatIsNotTriedAgain() {
        return Stream.of(
                arguments(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.", FaultKind.QUOTA_USED_UP),
                arguments(400, "QUERY_TIMEOUT", "Your query request was running for too long.", FaultKind.CURSOR_GONE),
                arguments(400, "INVALID_QUERY_LOCATOR", "invalid query locator", FaultKind.CURSOR_GONE),
                arguments(400, "DUPLICATES_DETECTED", "Use one of these records?", FaultKind.LIKE_ANOTHER),
                arguments(400, "DUPLICATE_VALUE", "duplicate value found", FaultKind.VALUE_TAKEN),
                arguments(404, "ENTITY_IS_DELETED", "entity is deleted", FaultKind.GONE),
                arguments(404, "NOT_FOUND", "The requested resource does not exist", FaultKind.GONE),
                arguments(
                        404,
                        "NOT_FOUND",
                        "Provided external ID field does not exist or is not accessible: Casework_Id__c",
                        FaultKind.NOT_SET_UP),
                arguments(400, "FIELD_CUSTOM_VALIDATION_EXCEPTION", "No.", FaultKind.REJECTED),
                arguments(400, "REQUIRED_FIELD_MISSING", "Required fields are missing: [Name]", FaultKind.REJECTED),
                arguments(400, "STRING_TOO_LONG", "too long", FaultKind.REJECTED),
                arguments(400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "bad value", FaultKind.REJECTED),
                arguments(400, "INVALID_EMAIL_ADDRESS", "invalid", FaultKind.REJECTED),
                arguments(400, "INVALID_FIELD", "No such column", FaultKind.REJECTED),
                arguments(400, "INVALID_FIELD_FOR_INSERT_UPDATE", "no rights", FaultKind.REJECTED),
                arguments(400, "INVALID_TYPE", "not supported", FaultKind.REJECTED),
                arguments(400, "MALFORMED_ID", "bad id", FaultKind.REJECTED),
                arguments(400, "MALFORMED_QUERY", "unexpected token", FaultKind.REJECTED),
                arguments(400, "JSON_PARSER_ERROR", "Unrecognized field", FaultKind.REJECTED),
                arguments(400, "INVALID_CROSS_REFERENCE_KEY", "invalid", FaultKind.REJECTED),
                arguments(400, "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", "no", FaultKind.REJECTED),
                arguments(400, "INSUFFICIENT_ACCESS_OR_READONLY", "no", FaultKind.REJECTED),
                arguments(400, "FIELD_INTEGRITY_EXCEPTION", "no", FaultKind.REJECTED),
                arguments(500, "FIELD_INTEGRITY_EXCEPTION", "the code counts, not the status", FaultKind.REJECTED),
                arguments(400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "MyTrigger: it broke", FaultKind.REJECTED),
                arguments(400, "ALL_OR_NONE_OPERATION_ROLLED_BACK", "rolled back", FaultKind.UNDONE),
                arguments(400, "PROCESSING_HALTED", "rolled back", FaultKind.UNDONE),
                arguments(403, "API_DISABLED_FOR_ORG", "no API", FaultKind.NOT_SET_UP),
                arguments(403, "API_CURRENTLY_DISABLED", "maintenance", FaultKind.NOT_SET_UP),
                arguments(410, "UNSUPPORTED_API_VERSION", "retired", FaultKind.NOT_SET_UP),
                arguments(400, "SOMETHING_NEW", "a code of next year", FaultKind.REJECTED));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotTriedAgain")
    void whatAnotherTryDoesNotChange_isNotTriedAgain(int status, String code, String message, FaultKind kind) {
        salesforce.nextAnswer(FakeSalesforce.error(status, code, message));

        Fault fault = catchThrowableOfType(Fault.class, this::upsert);

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.errors()).extracting(SalesforceError::message).containsExactly(message);
        assertThat(fault.getMessage()).isEqualTo(code);
        assertThat(salesforce.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, INVALID_SESSION_ID, Session expired or invalid",
        "400, UNABLE_TO_LOCK_ROW, unable to obtain exclusive access to this record",
        "503, SERVER_UNAVAILABLE, please wait"
    })
    void whatPasses_isTriedAgain(int status, String code, String message) {
        salesforce.nextAnswer(FakeSalesforce.error(status, code, message));

        assertThat(upsert().created()).isTrue();
        assertThat(salesforce.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "500, UNABLE_TO_LOCK_ROW, unable to obtain exclusive access to this record, LOCKED",
        "400, CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, MyTrigger: UNABLE_TO_LOCK_ROW, LOCKED",
        "500, UNKNOWN_EXCEPTION, An unexpected error occurred, AWAY",
        "403, REQUEST_LIMIT_EXCEEDED, ConcurrentPerOrgLongTxn Limit exceeded., BUSY",
        "403, REQUEST_LIMIT_EXCEEDED, ConcurrentRequests Limit exceeded., BUSY"
    })
    void whatPasses_isOfAKindThatIsTriedAgain(int status, String code, String message, FaultKind kind) {
        assertThat(FaultCodes.kindOf(status, List.of(SalesforceError.of(code, message))))
                .isEqualTo(kind);
        assertThat(kind.tries()).isGreaterThan(1);
        assertThat(kind.passes()).isTrue();
    }

    @Test
    void aPageOfAProxy_isNoReasonToGiveUp() {
        salesforce.nextAnswer(new MockResponse.Builder()
                .code(502)
                .body("<html>Bad gateway</html>")
                .build());

        assertThat(upsert().created()).isTrue();
        assertThat(salesforce.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"408, AWAY, 3", "420, ORG_EXPIRED, 2", "429, AWAY, 3", "500, AWAY, 3", "504, AWAY, 3"})
    void withoutACode_theStatusSaysWhetherToTryAgain(int status, FaultKind kind, int tries) {
        assertThat(FaultCodes.kindOf(status, List.of())).isEqualTo(kind);
        assertThat(kind.tries()).isEqualTo(tries);
    }

    @ParameterizedTest
    @CsvSource({
        "403, <html>blocked</html>, REJECTED",
        "410, '', NOT_SET_UP",
        "404, <html/>, GONE",
        "412, '', CHANGED_MEANWHILE"
    })
    void withoutACode_theStatusDecides(int status, String body, FaultKind kind) {
        salesforce.nextAnswer(new MockResponse.Builder().code(status).body(body).build());

        assertThat(catchThrowableOfType(Fault.class, this::upsert).kind()).isEqualTo(kind);
        assertThat(salesforce.calls()).isEqualTo(1);
    }

    @Test
    void markupInsteadOfJson_isADeadTokenToo() {
        salesforce.nextAnswer(new MockResponse.Builder()
                .code(401)
                .addHeader("Content-Type", "text/html; charset=UTF-8")
                .body("<response><faultcode>LOGIN_OAUTH_INVALID_TOKEN(db=1,api=LOGIN_OAUTH_INVALID_TOKEN)</faultcode>"
                        + "<error>Failed: Invalid Token</error></response>")
                .build());

        assertThat(upsert().created()).isTrue();
        assertThat(salesforce.signIns()).isEqualTo(2);
    }

    @Test
    void markupWithACode_isReadAsTheCodeSays() {
        salesforce.nextAnswer(new MockResponse.Builder()
                .code(500)
                .body("<?xml version=\"1.0\"?><Errors><Error><errorCode>MALFORMED_ID</errorCode></Error></Errors>")
                .build());

        assertThat(catchThrowableOfType(Fault.class, this::upsert).kind()).isEqualTo(FaultKind.REJECTED);
    }

    @Test
    void aWishToBeLeftAlone_isGranted() {
        salesforce.nextAnswer(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "120")
                .build());

        Fault fault = catchThrowableOfType(Fault.class, this::upsert);
        Fault later = catchThrowableOfType(Fault.class, this::upsert);

        assertThat(fault.retryAfter()).hasSeconds(120);
        assertThat(later.kind()).isEqualTo(FaultKind.AWAY);
        assertThat(salesforce.calls()).isEqualTo(1);
    }

    @Test
    void theCauseCounts_notItsConsequences() {
        Fault fault = Composites.fault(
                400,
                List.of(
                        SalesforceError.of("PROCESSING_HALTED", "rolled back"),
                        SalesforceError.of("UNABLE_TO_LOCK_ROW", "locked")));

        assertThat(fault.kind()).isEqualTo(FaultKind.LOCKED);
    }

    @Test
    void aValueThatIsTaken_namesTheOtherRecord() {
        salesforce.nextAnswer(FakeSalesforce.error(
                400,
                "DUPLICATE_VALUE",
                "duplicate value found: X__c duplicates value on record with id: 0015c00002Lz9mU"));

        assertThat(catchThrowableOfType(Fault.class, this::upsert).otherRecord())
                .isEqualTo("0015c00002Lz9mUAAR");
    }

    @Test
    void aRecordThatSomebodyElseHasJustMade_isChanged() {
        String id = salesforce.add("Case", Map.of(Needs.EXTERNAL_ID, "C-1"));
        MockResponse taken = FakeSalesforce.error(
                400,
                "DUPLICATE_VALUE",
                "duplicate value found: Casework_Id__c duplicates value on record with id: " + id.substring(0, 15));
        salesforce.nextAnswer(taken);

        assertThat(upsert()).isEqualTo(new Upserted(id, false));

        assertThat(subject()).isEqualTo("Where is my parcel?");
        salesforce.change(id, Map.of("Subject", "Before"));
        salesforce.nextAnswer(FakeSalesforce.json(
                200,
                JsonMapper.shared()
                        .readTree("[{\"success\":false,\"errors\":[{\"statusCode\":\"DUPLICATE_VALUE\",\"fields\":[],"
                                + "\"message\":\"duplicate value found: Casework_Id__c duplicates value on record"
                                + " with id: " + id.substring(0, 15) + "\"}]}]")));

        assertThat(client.upsertAll(
                        "Case",
                        Needs.EXTERNAL_ID,
                        List.of(Map.of(Needs.EXTERNAL_ID, "C-1", "Subject", "Where is my parcel?"))))
                .containsExactly(new RecordResult(id, false, null));
        assertThat(subject()).isEqualTo("Where is my parcel?");
    }

    @Test
    void anAnswerWithoutABody_isLookedUp() {
        String id = salesforce.add("Case", Map.of(Needs.EXTERNAL_ID, "C-1"));
        salesforce.nextAnswer(new MockResponse.Builder().code(204).build());

        assertThat(upsert()).isEqualTo(new Upserted(id, false));
    }

    @Test
    void anAnswerThatLeadsElsewhere_orLacksResults_isNotFollowed() {
        salesforce.nextAnswer(answered("{\"done\":false,\"records\":[],\"nextRecordsUrl\":\"https://example.org/\"}"));
        salesforce.nextAnswer(answered("{\"compositeResponse\":[]}"));
        salesforce.nextAnswer(answered("{\"success\":true}"));

        assertThat(catchThrowableOfType(Fault.class, () -> client.query("SELECT Id FROM Case", 9))
                        .kind())
                .isEqualTo(FaultKind.AWAY);
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> client.compose(
                                        List.of(new Subrequest("POST", "sobjects/Case", "one", Map.of())),
                                        SalesforceClient.Together.ALL_OR_NONE))
                        .kind())
                .isEqualTo(FaultKind.AWAY);
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> client.updateAll("Case", List.of(Map.of("Id", "500000000000000AAA"))))
                        .kind())
                .isEqualTo(FaultKind.AWAY);
    }

    private static MockResponse answered(String body) {
        return FakeSalesforce.json(200, JsonMapper.shared().readTree(body));
    }

    private String subject() {
        return salesforce.org().only("Case", "C-1").get("Subject").asString();
    }

    private Upserted upsert() {
        return client.upsert("Case", Needs.EXTERNAL_ID, "C-1", Map.of("Subject", "Where is my parcel?"));
    }
}
