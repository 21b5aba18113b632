package io.casework.crm.salesforce;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Salesforce on this machine, with a memory: signing in, tokens that die, the quota, upserts, collections, composites with
 * references, queries for one value with pages, descriptions, conversion of leads. Answers can be made to get lost or to fail
 * after what was asked has been done, one call or by chance. Of SOQL it understands {@code SELECT … FROM … [WHERE field =
 * 'value']}, or {@code IN ('one', 'other')}, what {@link FakeChanges} does, and nothing more;
 * it does not undo a composite that fails.
 */
public final class FakeSalesforce implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DATA = "/services/data/v66.0/";
    private static final String TEXT = "'([^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'";
    private static final Pattern LITERAL = Pattern.compile(TEXT);
    private static final Pattern SOQL = Pattern.compile(
            "SELECT (.+?) FROM (\\w+)(?: WHERE (\\w+) (?:= |IN )(\\(?" + TEXT + "(?:, " + TEXT + ")*+\\)?))?.*",
            Pattern.DOTALL);

    private final MockWebServer server = new MockWebServer();
    private final FakeOrg org = new FakeOrg();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Deque<UnaryOperator<MockResponse>> accidents = new ConcurrentLinkedDeque<>();
    private final Deque<MockResponse> instead = new ConcurrentLinkedDeque<>();
    private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
    private final Map<String, List<ObjectNode>> cursors = new ConcurrentHashMap<>();
    private volatile Chance chance = new Chance() {};
    private volatile @Nullable MockResponse always;
    private volatile @Nullable MockResponse signInAnswer;
    private volatile String instance = "";
    private volatile String identity = "00D5g000000Fake/0055g000000Fake";
    private boolean forgetful;
    private int used = 73;
    private int most = 15_000;
    private int pageSize = 2_000;
    private int issued;

    public FakeSalesforce() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
        instance = url();
    }

    public String url() {
        return "http://localhost:" + server.getPort();
    }

    public FakeOrg org() {
        return org;
    }

    /** What happens to calls of the API without anybody asking for it. */
    public interface Chance {

        /** What a call is answered, which does nothing then; null to do what is asked. */
        default @Nullable MockResponse instead(RecordedRequest request) {
            return null;
        }

        /** What the caller gets of the answer to what was done. */
        default MockResponse after(MockResponse answer) {
            return answer;
        }
    }

    public void leaveTo(Chance other) {
        chance = other;
    }

    /** Who it says that it is, and who we are there. */
    public void identify(String organization, String user) {
        identity = organization + "/" + user;
    }

    /** A record that somebody made there, fields of the system's own included. */
    public String add(String object, Map<String, ?> fields) {
        return org.add(object, fields);
    }

    /** Somebody changes a record there. */
    public void change(String id, Map<String, ?> fields) {
        org.record(id).orElseThrow().setAll((ObjectNode) JSON.valueToTree(fields));
    }

    /** An org that nobody has prepared: our field is missing, one of its own has to be filled in, names were changed. */
    public void lackFields() {
        org.dropField("Case", Needs.EXTERNAL_ID);
        org.dropField("Lead", "Title");
        org.field("Lead", new FakeOrg.FakeField("Region__c", "string", 20, true, List.of()));
        org.field("Case", new FakeOrg.FakeField("Status", "picklist", 255, false, List.of("New", "Working", "Done")));
    }

    /** From now on whatever is called answers so; null to work again. */
    public void alwaysAnswer(@Nullable MockResponse answer) {
        always = answer;
    }

    public void answerSignInWith(@Nullable MockResponse answer) {
        signInAnswer = answer;
    }

    /** The next call is answered so, and does nothing. */
    public void nextAnswer(MockResponse answer) {
        instead.add(answer);
    }

    /** The next call does what is asked, and nobody hears of it. */
    public void loseNextAnswer() {
        accidents.add(FakeSalesforce::lost);
    }

    public static MockResponse lost(MockResponse answer) {
        return answer.newBuilder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    /** The next call does what is asked, and is answered with 500. */
    public void failAfterNext() {
        accidents.add(answer -> error(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred"));
    }

    /** From now on a query can't go on behind its first page. */
    public void forgetCursors() {
        forgetful = true;
    }

    public boolean accepts(String token) {
        return tokens.contains(token);
    }

    public void killTokens() {
        tokens.clear();
    }

    public void sendTo(String otherInstance) {
        instance = otherInstance;
    }

    public void quota(int callsUsed, int callsInAll) {
        used = callsUsed;
        most = callsInAll;
    }

    public void pageSize(int records) {
        pageSize = records;
    }

    /** Everything that came in so far, sign-ins too. */
    public List<RecordedRequest> requests() {
        return List.copyOf(received);
    }

    public long signIns() {
        return received.stream().filter(FakeSalesforce::isSignIn).count();
    }

    public long calls() {
        return received.size() - signIns();
    }

    public static MockResponse error(int status, String code, String message) {
        return json(status, JSON.createArrayNode().add(FakeOrg.error(code, message)));
    }

    static MockResponse json(int status, JsonNode body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json;charset=UTF-8")
                .body(body.toString())
                .build();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        received.add(request);
        MockResponse steady = always;
        if (steady != null) {
            return steady;
        }
        if (isSignIn(request)) {
            MockResponse set = signInAnswer;
            return set == null ? signIn() : set;
        }
        if (!instead.isEmpty()) {
            return instead.pop();
        }
        MockResponse byChance = chance.instead(request);
        if (byChance != null) {
            return byChance;
        }
        MockResponse answer = refusal(request);
        answer = answer == null ? dispatched(request) : answer;
        answer = answer.newBuilder()
                .addHeader("Sforce-Limit-Info", "api-usage=" + used + "/" + most)
                .build();
        return accidents.isEmpty() ? chance.after(answer) : accidents.pop().apply(answer);
    }

    private static boolean isSignIn(RecordedRequest request) {
        return request.getTarget().startsWith("/services/oauth2/token");
    }

    private MockResponse signIn() {
        String token = "00Dfake!token-" + ++issued;
        tokens.add(token);
        return json(
                200,
                JSON.createObjectNode()
                        .put("access_token", token)
                        .put("instance_url", instance)
                        .put("id", "https://login.salesforce.com/id/" + identity)
                        .put("token_type", "Bearer")
                        .put("issued_at", "1278448384422"));
    }

    private @Nullable MockResponse refusal(RecordedRequest request) {
        String authorization = String.valueOf(request.getHeaders().get("Authorization"));
        boolean inBody =
                body(request).contains("<sessionId>") && tokens.stream().anyMatch(body(request)::contains);
        if (!inBody && !tokens.contains(authorization.replace("Bearer ", ""))) {
            return error(401, "INVALID_SESSION_ID", "Session expired or invalid");
        }
        used++;
        return used > most ? error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.") : null;
    }

    private MockResponse dispatched(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (path.equals("/services/data/")) {
            return json(200, versions());
        }
        if (path.startsWith("/services/Soap/u/")) {
            return converted(body(request));
        }
        boolean insists = "allowSave=true".equals(request.getHeaders().get("Sforce-Duplicate-Rule-Header"));
        JsonNode body = body(request).isEmpty() ? JSON.createObjectNode() : JSON.readTree(body(request));
        HttpUrl url = request.getUrl();
        return answer(
                request.getMethod(),
                url,
                body,
                insists,
                request.getHeaders().get("If-Modified-Since"),
                request.getHeaders().get("If-Unmodified-Since"));
    }

    private MockResponse answer(
            String method,
            HttpUrl url,
            JsonNode body,
            boolean insists,
            @Nullable String ifModifiedSince,
            @Nullable String ifUnmodifiedSince) {
        List<String> parts = url.pathSegments().subList(3, url.pathSegments().size());
        return switch (parts.get(0)) {
            case "limits" -> json(200, limits());
            case "query" -> query(parts, url.queryParameter("q"));
            case "composite" -> parts.size() == 1 ? composite(body) : collection(parts, (ObjectNode) body, insists);
            case "sobjects" -> {
                if (!org.knows(parts.get(1))) {
                    yield error(404, "NOT_FOUND", "The requested resource does not exist");
                }
                if (parts.size() == 3 && parts.get(2).equals("describe")) {
                    yield described(parts.get(1), ifModifiedSince);
                }
                yield record(
                        method, parts, url.queryParameter("fields"), (ObjectNode) body, insists, ifUnmodifiedSince);
            }
            default -> error(404, "NOT_FOUND", "The requested resource does not exist");
        };
    }

    private MockResponse described(String object, @Nullable String ifModifiedSince) {
        return ifModifiedSince == null
                ? json(200, org.describe(object))
                        .newBuilder()
                        .addHeader("Last-Modified", "Sun, 29 Nov 2026 10:00:00 GMT")
                        .build()
                : new MockResponse.Builder().code(304).build();
    }

    private MockResponse record(
            String method,
            List<String> parts,
            @Nullable String fields,
            ObjectNode body,
            boolean insists,
            @Nullable String ifUnmodifiedSince) {
        String object = parts.get(1);
        if (parts.size() == 2) {
            return written(org.create(object, body, insists), 201);
        }
        if (parts.size() == 4) {
            return byExternalId(method, parts, fields, body, insists);
        }
        String id = parts.get(2);
        if (method.equals("DELETE")) {
            return org.delete(id)
                    ? new MockResponse.Builder().code(204).build()
                    : error(404, "ENTITY_IS_DELETED", "entity is deleted");
        }
        if (ifUnmodifiedSince != null && changedSince(id, ifUnmodifiedSince)) {
            return new MockResponse.Builder().code(412).build();
        }
        FakeOrg.Written written = org.update(id, body);
        return written.error() == null ? new MockResponse.Builder().code(204).build() : written(written, 0);
    }

    private boolean changedSince(String id, String header) {
        Instant since = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        return org.record(id)
                .map(record -> ApiTime.read(record.get("SystemModstamp").asString()))
                .filter(changed -> changed.getEpochSecond() > since.getEpochSecond())
                .isPresent();
    }

    private MockResponse byExternalId(
            String method, List<String> parts, @Nullable String fields, ObjectNode body, boolean insists) {
        List<ObjectNode> found = org.by(parts.get(1), parts.get(2), parts.get(3));
        if (found.size() > 1) {
            return json(300, JSON.createArrayNode().add(DATA + "sobjects/one").add(DATA + "sobjects/other"));
        }
        if (method.equals("GET")) {
            return found.isEmpty()
                    ? error(404, "NOT_FOUND", "The requested resource does not exist")
                    : json(200, picked(found.get(0), String.valueOf(fields)));
        }
        FakeOrg.Written written = org.upsert(parts.get(1), parts.get(2), parts.get(3), body, insists);
        return written(written, written.created() ? 201 : 200);
    }

    private static MockResponse written(FakeOrg.Written written, int status) {
        if (written.error() != null) {
            boolean gone = Set.of("ENTITY_IS_DELETED", "NOT_FOUND")
                    .contains(written.error().get("errorCode").asString());
            return json(gone ? 404 : 400, JSON.createArrayNode().add(written.error()));
        }
        return json(status, result(written));
    }

    private static ObjectNode result(FakeOrg.Written written) {
        ObjectNode result = JSON.createObjectNode().put("id", written.id()).put("success", written.error() == null);
        ArrayNode errors = result.putArray("errors");
        if (written.error() != null) {
            ObjectNode error = written.error().deepCopy();
            error.set("statusCode", error.remove("errorCode"));
            errors.add(error);
        }
        return result.put("created", written.created());
    }

    private MockResponse collection(List<String> parts, ObjectNode body, boolean insists) {
        ArrayNode results = JSON.createArrayNode();
        for (JsonNode each : body.get("records")) {
            if (!each.propertyNames().iterator().next().equals("attributes")) {
                return error(400, "JSON_PARSER_ERROR", "attributes must come before any other field");
            }
            ObjectNode fields = ((ObjectNode) each).deepCopy();
            fields.remove("attributes");
            if (parts.size() == 4) {
                String value = fields.remove(parts.get(3)).asString();
                results.add(result(org.upsert(parts.get(2), parts.get(3), value, fields, insists)));
            } else {
                results.add(result(org.updateOfMany(fields.remove("Id").asString(), fields)));
            }
        }
        return json(200, results);
    }

    private MockResponse composite(JsonNode body) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode all = answer.putArray("compositeResponse");
        Map<String, JsonNode> earlier = new ConcurrentHashMap<>();
        for (JsonNode each : body.get("compositeRequest")) {
            JsonNode one = JSON.readTree(resolved(each.toString(), earlier));
            HttpUrl url = server.url(one.get("url").asString());
            MockResponse part = answer(
                    one.get("method").asString(),
                    url,
                    one.path("body").isObject() ? one.get("body") : JSON.createObjectNode(),
                    false,
                    null,
                    null);
            String text = text(part);
            JsonNode partBody = text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
            earlier.put(one.get("referenceId").asString(), partBody);
            ObjectNode entry =
                    all.addObject().put("referenceId", one.get("referenceId").asString());
            entry.put("httpStatusCode", Integer.parseInt(part.getStatus().split(" ", -1)[1]));
            entry.set("body", partBody);
        }
        return json(200, answer);
    }

    private static String resolved(String request, Map<String, JsonNode> earlier) {
        String resolved = request;
        for (Map.Entry<String, JsonNode> entry : earlier.entrySet()) {
            resolved = resolved.replace(
                    "@{" + entry.getKey() + ".id}", entry.getValue().path("id").asString(""));
        }
        return resolved;
    }

    private MockResponse query(List<String> parts, @Nullable String soql) {
        if (parts.size() == 2) {
            List<ObjectNode> rest = cursors.remove(parts.get(1));
            return rest == null ? error(400, "INVALID_QUERY_LOCATOR", "invalid query locator") : page(rest);
        }
        Matcher query = SOQL.matcher(String.valueOf(soql));
        if (!query.matches() || !org.knows(query.group(2))) {
            return error(400, query.matches() ? "INVALID_TYPE" : "MALFORMED_QUERY", "the query is wrong");
        }
        List<ObjectNode> changed = FakeChanges.found(String.valueOf(soql), org.all(query.group(2)));
        if (changed != null) {
            return page(changed.stream()
                    .map(record -> picked(record, query.group(1)))
                    .toList());
        }
        List<ObjectNode> found = query.group(3) == null
                ? org.all(query.group(2))
                : LITERAL.matcher(query.group(4))
                        .results()
                        .map(text -> text.group(1).replaceAll("\\\\(.)", "$1"))
                        .flatMap(text -> org.by(query.group(2), query.group(3), text).stream())
                        .toList();
        return page(found.stream()
                .filter(record -> isMeant(record, String.valueOf(soql)))
                .map(record -> picked(record, query.group(1)))
                .toList());
    }

    private static boolean isMeant(ObjectNode record, String soql) {
        boolean closed =
                soql.contains("IsClosed = false") && record.path("IsClosed").asBoolean(false);
        String ours = record.path(Needs.EXTERNAL_ID).asString("");
        return !closed && (ours.isEmpty() || !soql.contains(Needs.EXTERNAL_ID + " != '" + ours + "'"));
    }

    private MockResponse page(List<ObjectNode> found) {
        List<ObjectNode> now = found.subList(0, Math.min(pageSize, found.size()));
        ObjectNode page =
                JSON.createObjectNode().put("totalSize", found.size()).put("done", now.size() == found.size());
        if (now.size() < found.size()) {
            String cursor = "0r8xx-" + cursors.size() + "-" + received.size();
            cursors.put(forgetful ? "none" : cursor, new ArrayList<>(found.subList(now.size(), found.size())));
            page.put("nextRecordsUrl", DATA + "query/" + cursor);
        }
        page.putArray("records").addAll(now);
        return json(200, page);
    }

    private ObjectNode picked(ObjectNode record, String fields) {
        ObjectNode picked = JSON.createObjectNode();
        picked.set("attributes", record.get("attributes"));
        picked.set("Id", record.get("Id"));
        for (String field : fields.split("\\s*,\\s*", -1)) {
            if (field.startsWith("Account.")) {
                picked.set("Account", accountOf(record));
            } else {
                picked.set(field, record.has(field) ? record.get(field) : JSON.nullNode());
            }
        }
        return picked;
    }

    private JsonNode accountOf(ObjectNode record) {
        return org.record(record.path("AccountId").asString(""))
                .map(JsonNode.class::cast)
                .orElse(JSON.nullNode());
    }

    private MockResponse converted(String envelope) {
        Matcher id = Pattern.compile("<leadId>(\\w+)</leadId>").matcher(envelope);
        ObjectNode lead = id.find() ? org.record(id.group(1)).orElse(null) : null;
        if (lead == null || lead.path("IsConverted").asBoolean(false)) {
            return soap("<success>false</success><errors><message>already converted</message>"
                    + "<statusCode>CANNOT_UPDATE_CONVERTED_LEAD</statusCode></errors>");
        }
        lead.put("IsConverted", true);
        String account = org.add("Account", Map.of("Name", lead.path("Company").asString("")));
        String contact =
                org.add("Contact", Map.of("LastName", lead.path("LastName").asString("")));
        return soap(
                "<accountId>" + account + "</accountId><contactId>" + contact + "</contactId><success>true</success>");
    }

    static MockResponse soap(String result) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/xml;charset=UTF-8")
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope"
                        + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:partner.soap.sforce.com\">"
                        + "<soapenv:Body><convertLeadResponse><result>" + result
                        + "</result></convertLeadResponse></soapenv:Body></soapenv:Envelope>")
                .build();
    }

    private ObjectNode limits() {
        ObjectNode limits = JSON.createObjectNode();
        limits.putObject("DailyApiRequests").put("Max", most).put("Remaining", most - used);
        return limits;
    }

    private static ArrayNode versions() {
        ArrayNode versions = JSON.createArrayNode();
        for (String version : List.of("59.0", "65.0", "66.0")) {
            versions.addObject()
                    .put("label", "Some")
                    .put("url", "/services/data/v" + version)
                    .put("version", version);
        }
        return versions;
    }

    public static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8);
    }

    private static String text(MockResponse response) {
        Buffer buffer = new Buffer();
        try {
            if (response.getBody() != null) {
                response.getBody().writeTo(buffer);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return buffer.readUtf8();
    }

    @Override
    public void close() {
        server.close();
    }
}
