package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.SalesforceClient.Together;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replays what real orgs have answered, with {@code -Drecordings=<folder>}: exchanges in {@code recorded/*.json} as
 * {@code {name, request, response}}, of which the request has to be what we send where we make such a call, and error bodies
 * in {@code errors.json}. What each code asks for is written down here a second time, on purpose.
 */
@ApplicationTest
@EnabledIfSystemProperty(named = "recordings", matches = ".+")
class RecordingsTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};
    private static final String VERSION = "/services/data/v66.0/";
    private static final Pattern BY_FIELD = Pattern.compile("sobjects/(\\w+)/(\\w+)/([^/?]+)");
    private static final Pattern BY_ID = Pattern.compile("sobjects/(\\w+)/(\\w{15}|\\w{18})");
    private static final Pattern OBJECT = Pattern.compile("sobjects/(\\w+)/?");
    private static final Pattern MANY = Pattern.compile("composite/sobjects(?:/(\\w+)/(\\w+))?");
    private static final Pattern QUERY = Pattern.compile("query/?\\?q=(.+)");

    private static final Set<String> NEVER_AGAIN = Set.of(
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "REQUIRED_FIELD_MISSING",
            "STRING_TOO_LONG",
            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
            "INVALID_EMAIL_ADDRESS",
            "INVALID_FIELD",
            "INVALID_FIELD_FOR_INSERT_UPDATE",
            "INVALID_TYPE",
            "MALFORMED_ID",
            "MALFORMED_QUERY",
            "JSON_PARSER_ERROR",
            "INVALID_CROSS_REFERENCE_KEY",
            "FIELD_INTEGRITY_EXCEPTION");

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

    record Recording(String name, String method, String path, JsonNode sent, int status, JsonNode answer) {

        static Recording of(Path file) {
            JsonNode json = read(file);
            JsonNode request = json.path("request");
            JsonNode response = json.path("response");
            return new Recording(
                    json.path("name").asString(file.getFileName().toString()),
                    request.path("method").asString(),
                    request.path("path").asString().replaceFirst("^/services/data/v[^/]+/", ""),
                    request.path("body"),
                    response.path("status").asInt(),
                    response.path("body"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void anExchange_isMadeAndReadAsItWas(Recording recording) {
        answer(FakeSalesforce.json(recording.status(), recording.answer()));

        boolean isOurs = replayed(recording);

        List<RecordedRequest> calls = salesforce.requests().stream()
                .filter(request -> !request.getTarget().contains("oauth2"))
                .toList();
        if (isOurs) {
            assertThat(calls.get(0).getMethod()).isEqualTo(recording.method());
            assertThat(decoded(calls.get(0).getTarget())).isEqualTo(VERSION + decoded(recording.path()));
            assertThat(comparable(JSON.readTree(FakeSalesforce.body(calls.get(0)))))
                    .isEqualTo(comparable(recording.sent()));
        }
        System.out.println((isOurs ? "REPLAYED " : "READ ") + recording.name() + " -> " + calls.size() + " calls");
    }

    /** Whether it is a call that we make; one that we don't is still read as an answer. */
    private boolean replayed(Recording recording) {
        Matcher many = MANY.matcher(recording.path());
        Matcher query = QUERY.matcher(recording.path());
        Matcher byField = BY_FIELD.matcher(recording.path());
        Matcher object = OBJECT.matcher(recording.path());
        if (recording.path().equals("composite")) {
            return composite(recording);
        }
        if (many.matches()) {
            return collection(recording, many.group(1), many.group(2));
        }
        if (query.matches()) {
            return query(recording, query.group(1));
        }
        if (recording.method().equals("PATCH") && byField.matches()) {
            return outcome(
                    recording,
                    () -> client.upsert(
                            byField.group(1), byField.group(2), byField.group(3), fields(recording.sent())));
        }
        if (recording.method().equals("POST") && object.matches()) {
            return outcome(recording, () -> assertThat(client.create(object.group(1), fields(recording.sent())))
                    .isEqualTo(RecordIds.full(recording.answer().path("id").asString())));
        }
        return other(recording);
    }

    private boolean other(Recording recording) {
        Matcher byId = BY_ID.matcher(recording.path());
        if (byId.matches() && recording.method().equals("PATCH")) {
            return outcome(
                    recording, () -> client.update(byId.group(1), byId.group(2), fields(recording.sent()), null));
        }
        if (byId.matches() && recording.method().equals("DELETE") && recording.status() != 404) {
            return outcome(recording, () -> client.delete(byId.group(1), byId.group(2)));
        }
        if (recording.path().equals("limits")) {
            return outcome(recording, () -> assertThat(client.remainingCalls()).isPresent());
        }
        outcome(recording, () -> client.query("SELECT Id FROM Account", 1));
        return false;
    }

    private boolean composite(Recording recording) {
        List<Subrequest> requests = new ArrayList<>();
        recording.sent().path("compositeRequest").forEach(each -> requests.add(subrequest(each)));
        Together together =
                recording.sent().path("allOrNone").asBoolean(false) ? Together.ALL_OR_NONE : Together.EACH_FOR_ITSELF;
        List<Subresponse> responses = client.compose(requests, together);
        JsonNode answers = recording.answer().path("compositeResponse");
        assertThat(responses).hasSameSizeAs(answers.valueStream().toList());
        for (int i = 0; i < responses.size(); i++) {
            Subresponse response = responses.get(i);
            assertThat(response.status())
                    .isEqualTo(answers.get(i).path("httpStatusCode").asInt());
            assertThat(response.body()).isEqualTo(answers.get(i).path("body"));
            requireAsTold(response.fault(), response.status(), answers.get(i).path("body"));
        }
        return true;
    }

    private static Subrequest subrequest(JsonNode json) {
        return new Subrequest(
                json.path("method").asString(),
                json.path("url").asString().replaceFirst("^/services/data/v[^/]+/", ""),
                json.path("referenceId").asString(),
                json.has("body") ? fields(json.path("body")) : null);
    }

    private boolean collection(Recording recording, @Nullable String object, @Nullable String field) {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        recording.sent().path("records").forEach(each -> {
            Map<String, @Nullable Object> fields = fields(each);
            fields.remove("attributes");
            records.add(fields);
        });
        String type = recording.sent().at("/records/0/attributes/type").asString();
        List<RecordResult> results = object == null || field == null
                ? client.updateAll(type, records)
                : client.upsertAll(object, field, records);
        for (int i = 0; i < results.size(); i++) {
            JsonNode answer = recording.answer().get(i);
            boolean done = answer.path("success").asBoolean();
            assertThat(results.get(i).id())
                    .isEqualTo(done ? RecordIds.full(answer.path("id").asString()) : null);
            assertThat(results.get(i).created())
                    .isEqualTo(answer.path("created").asBoolean(false));
            requireAsTold(results.get(i).fault(), done ? 200 : 400, answer);
        }
        return recording.method().equals("PATCH");
    }

    private boolean query(Recording recording, String soql) {
        return outcome(recording, () -> {
            List<JsonNode> found = client.query(decoded(soql), 2_000);
            assertThat(found)
                    .isEqualTo(recording.answer().path("records").valueStream().toList());
        });
    }

    private static boolean outcome(Recording recording, Runnable call) {
        if (recording.status() >= 200 && recording.status() < 300) {
            call.run();
        } else {
            requireAsTold(catchThrowableOfType(Fault.class, call::run), recording.status(), recording.answer());
        }
        return true;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void anErrorBody_isWhatItsCodeSays(int number, JsonNode error) {
        int status = error.path("status").asInt(400);
        JsonNode body = error.path("body");
        MockResponse answer = new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", error.path("contentType").asString("application/json;charset=UTF-8"))
                .body(body.isString() ? body.asString() : body.toString())
                .build();
        if (error.path("tokenEndpoint").asBoolean(false)) {
            salesforce.answerSignInWith(answer);
        } else {
            answer(answer);
        }

        Fault fault = catchThrowableOfType(
                Fault.class, () -> client.upsert("Case", "Other__c", "C-1", Map.of("Subject", "Hello")));

        System.out.println("ERROR " + number + " " + fault.getMessage() + " -> " + fault.kind());
        if (error.path("tokenEndpoint").asBoolean(false)) {
            assertThat(fault.kind()).isEqualTo(status >= 500 ? FaultKind.AWAY : FaultKind.SIGN_IN_REFUSED);
        } else {
            requireAsTold(fault, status, body);
        }
    }

    @Test
    void describedObjects_areRead() throws IOException {
        Path folder = folder().resolve("describe");
        for (Path file : files(folder)) {
            JsonNode described = read(file);
            answer(FakeSalesforce.json(200, described));
            ObjectDescription object =
                    client.describe(described.path("name").asString()).orElseThrow();
            described.path("fields").forEach(field -> assertThat(
                            object.field(field.path("name").asString()))
                    .hasValueSatisfying(read -> {
                        assertThat(read.length()).isEqualTo(field.path("length").asInt(0));
                        assertThat(read.createable())
                                .isEqualTo(field.path("createable").asBoolean(false));
                        assertThat(read.updateable())
                                .isEqualTo(field.path("updateable").asBoolean(false));
                    }));
        }
    }

    /** Whatever is asked, but for a token. */
    private void answer(MockResponse answer) {
        salesforce.leaveTo(new FakeSalesforce.Chance() {
            @Override
            public MockResponse instead(RecordedRequest request) {
                return answer;
            }
        });
    }

    private static void requireAsTold(@Nullable Fault fault, int status, JsonNode body) {
        if (status >= 200 && status < 300) {
            assertThat(fault).isNull();
            return;
        }
        assertThat(fault).isNotNull();
        FaultKind told = told(status, body);
        if (told != null) {
            assertThat(fault.kind()).isEqualTo(told);
        }
        assertThat(StepFaults.of(fault))
                .isInstanceOf(fault.kind().passes() || isSetUp(fault) ? StepUnavailable.class : StepRefused.class);
        String match = body.findPath("matchRecords").at("/0/record/Id").asString("");
        if (!match.isEmpty()) {
            assertThat(fault.otherRecord()).isEqualTo(match);
        }
    }

    private static boolean isSetUp(Fault fault) {
        return fault.kind() == FaultKind.SIGN_IN_REFUSED || fault.kind() == FaultKind.NOT_SET_UP;
    }

    /** Null when the table does not name it. */
    private static @Nullable FaultKind told(int status, JsonNode body) {
        String said = body.toString();
        if (said.contains("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY")) {
            return said.contains("UNABLE_TO_LOCK_ROW") ? FaultKind.LOCKED : FaultKind.REJECTED;
        }
        Map<String, FaultKind> kinds = new LinkedHashMap<>();
        NEVER_AGAIN.forEach(code -> kinds.put('"' + code + '"', FaultKind.REJECTED));
        kinds.put("\"INSUFFICIENT_ACCESS", FaultKind.REJECTED);
        kinds.put("not valid for use with the REST API", FaultKind.SIGN_IN_REFUSED);
        kinds.put("not attached to Agent", FaultKind.SIGN_IN_REFUSED);
        kinds.put("INVALID_SESSION_ID", FaultKind.SESSION_DEAD);
        kinds.put("LOGIN_OAUTH_INVALID_TOKEN", FaultKind.SESSION_DEAD);
        kinds.put("Concurrent", FaultKind.BUSY);
        kinds.put("REQUEST_LIMIT_EXCEEDED", FaultKind.QUOTA_USED_UP);
        kinds.put("UNABLE_TO_LOCK_ROW", FaultKind.LOCKED);
        kinds.put("SERVER_UNAVAILABLE", FaultKind.AWAY);
        kinds.put("UNKNOWN_EXCEPTION", FaultKind.AWAY);
        kinds.put("QUERY_TIMEOUT", FaultKind.CURSOR_GONE);
        kinds.put("INVALID_QUERY_LOCATOR", FaultKind.CURSOR_GONE);
        kinds.put("DUPLICATES_DETECTED", FaultKind.LIKE_ANOTHER);
        kinds.put("DUPLICATE_VALUE", FaultKind.VALUE_TAKEN);
        kinds.put("ENTITY_IS_DELETED", FaultKind.GONE);
        kinds.put("Provided external ID field", FaultKind.NOT_SET_UP);
        kinds.put("NOT_FOUND", FaultKind.GONE);
        kinds.put("API_DISABLED_FOR_ORG", FaultKind.NOT_SET_UP);
        kinds.put("API_CURRENTLY_DISABLED", FaultKind.NOT_SET_UP);
        kinds.put("ALL_OR_NONE_OPERATION_ROLLED_BACK", FaultKind.UNDONE);
        kinds.put("PROCESSING_HALTED", FaultKind.UNDONE);
        return kinds.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(status == 300 ? FaultKind.AMBIGUOUS : null);
    }

    /** What stands for itself when it is left out. */
    private static JsonNode comparable(JsonNode body) {
        if (body instanceof ObjectNode object && !object.path("allOrNone").asBoolean(false)) {
            ObjectNode copy = object.deepCopy();
            copy.remove("allOrNone");
            copy.path("compositeRequest").forEach(each -> ((ObjectNode) each)
                    .put("url", decoded(each.path("url").asString().replaceFirst("^/services/data/v[^/]+/", ""))));
            return copy;
        }
        return body.isMissingNode() ? JSON.nullNode() : body;
    }

    /** {@code query/?q=} and a path with a slash at its end are the same to Salesforce. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8)
                .replace("query/?", "query?")
                .replaceFirst("(sobjects/\\w+)/$", "$1");
    }

    private static Map<String, @Nullable Object> fields(JsonNode json) {
        return JSON.convertValue(json, FIELDS);
    }

    static List<Recording> recorded() throws IOException {
        return files(folder().resolve("recorded")).stream().map(Recording::of).toList();
    }

    static List<org.junit.jupiter.params.provider.Arguments> errors() {
        List<JsonNode> items = read(folder().resolve("errors.json"))
                .path("items")
                .valueStream()
                .toList();
        return IntStream.range(0, items.size())
                .mapToObj(i -> org.junit.jupiter.params.provider.Arguments.of(i, items.get(i)))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("recordings"));
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
