package io.casework.crm.salesforce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One org's REST API. Every call waits at most 35 seconds, tries included. Ids are answered with 18 characters. The value
 * null clears a field. Every method throws {@link Fault} when the org did not do what was asked.
 */
final class SalesforceClient {

    /** Records in one call. */
    static final int COLLECTION = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Below what the API takes in an address; longer queries go into a body. */
    private static final int LONGEST_URL = 12_000;

    private final Calls calls;
    private final String root;
    private final Descriptions descriptions;
    private final Composites composites;

    SalesforceClient(Calls calls, String apiVersion, Descriptions descriptions) {
        this.calls = calls;
        this.root = "/services/data/v" + apiVersion + "/";
        this.descriptions = descriptions;
        this.composites = new Composites(calls, root);
    }

    /**
     * Writes the record that has our id, and creates it when there is none: however often it is called, one record stands
     * there.
     *
     * @param externalField an external id, which is unique
     * @param fields without that field
     */
    Upserted upsert(String object, String externalField, String value, Map<String, @Nullable Object> fields) {
        JsonNode answer = calls.make(Call.patch(byExternalId(object, externalField, value), body(fields)))
                .json();
        return new Upserted(id(answer), answer.path("created").asBoolean(false));
    }

    /** Creates a record. Not repeated when its outcome is not known: prefer {@link #upsert}. */
    String create(String object, Map<String, @Nullable Object> fields) {
        return id(calls.make(Call.post(records(object), body(fields))).json());
    }

    /**
     * Changes a record.
     *
     * @param unlessChangedSince refuses with {@code CHANGED_MEANWHILE} when somebody changed the record after this second;
     *     null to write whatever happened
     */
    void update(String object, String id, Map<String, @Nullable Object> fields, @Nullable Instant unlessChangedSince) {
        Call call = Call.patch(records(object) + '/' + encoded(id), body(fields));
        calls.make(
                unlessChangedSince == null
                        ? call
                        : call.with("If-Unmodified-Since", ApiTime.header(unlessChangedSince)));
    }

    /** A record that is gone already is no fault. */
    void delete(String object, String id) {
        try {
            calls.make(Call.delete(records(object) + '/' + encoded(id)));
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.GONE) {
                throw fault;
            }
        }
    }

    /**
     * Some fields of the record that has our id; empty when there is none.
     *
     * @return an object with a member for each field
     */
    Optional<JsonNode> find(String object, String externalField, String value, List<String> fields) {
        String wanted = fields.stream().map(Soql::name).collect(Collectors.joining(","));
        try {
            return Optional.of(calls.make(Call.get(byExternalId(object, externalField, value) + "?fields=" + wanted))
                    .json());
        } catch (Fault fault) {
            if (fault.kind() == FaultKind.GONE) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /**
     * Writes many records as {@link #upsert} writes one, 200 in a call; what one of them meets does not touch the others.
     *
     * @param records with the external field in each
     * @return a result for each record, in their order
     */
    List<RecordResult> upsertAll(String object, String externalField, List<Map<String, @Nullable Object>> records) {
        String path = root + "composite/sobjects/" + Soql.name(object) + '/' + Soql.name(externalField);
        return inCollections(object, records, path);
    }

    /** As {@link #upsertAll}, of records that are there, with the field {@code Id} in each. */
    List<RecordResult> updateAll(String object, List<Map<String, @Nullable Object>> records) {
        return inCollections(object, records, root + "composite/sobjects");
    }

    /**
     * Makes up to 25 requests in one call, of them five queries and collections at most.
     *
     * @param together whether all of them are undone when one fails
     * @return an answer for each, in their order
     */
    List<Subresponse> compose(List<Subrequest> requests, Together together) {
        return composites.make(requests, together);
    }

    /** What becomes of the other requests of a call when one fails. */
    enum Together {
        ALL_OR_NONE,
        EACH_FOR_ITSELF
    }

    /** The first records that a query finds, page by page until there are as many. */
    List<JsonNode> query(String soql, int most) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = firstPage(soql);
        addUpTo(found, page, most);
        while (found.size() < most && isContinued(page)) {
            page = nextPage(page);
            addUpTo(found, page, most);
        }
        return found;
    }

    /**
     * All records that a query finds, however many. A fault {@code CURSOR_GONE} after some of them means that the query has
     * to begin again, from the last that was seen.
     */
    void queryEach(String soql, Consumer<JsonNode> each) {
        JsonNode page = firstPage(soql);
        page.path("records").forEach(each);
        while (isContinued(page)) {
            page = nextPage(page);
            page.path("records").forEach(each);
        }
    }

    /** Where people sign in to this org. */
    HttpUrl instance() {
        return calls.instance();
    }

    /** What an object looks like, from a memory of some minutes. Empty when we may not see it, or there is none. */
    Optional<ObjectDescription> describe(String object) {
        return descriptions.of(object, conditional -> calls.make(conditional), root);
    }

    /** The versions that the org offers, such as {@code 66.0}. */
    List<String> versions() {
        return calls.make(Call.get("/services/data/"))
                .json()
                .valueStream()
                .map(each -> each.path("version").asString(""))
                .toList();
    }

    /** How many calls of the last 24 hours are left, and of how many; empty when the org does not tell us. */
    Optional<Remaining> remainingCalls() {
        JsonNode daily = calls.make(Call.get(root + "limits")).json().path("DailyApiRequests");
        long most = daily.path("Max").asLong(0);
        return most == 0
                ? Optional.empty()
                : Optional.of(new Remaining(daily.path("Remaining").asLong(0), most));
    }

    record Remaining(long left, long most) {}

    private List<RecordResult> inCollections(String object, List<Map<String, @Nullable Object>> records, String path) {
        List<RecordResult> results = new ArrayList<>();
        for (int from = 0; from < records.size(); from += COLLECTION) {
            var some = records.subList(from, Math.min(from + COLLECTION, records.size()));
            JsonNode answer =
                    calls.make(Call.patch(path, collection(object, some))).json();
            if (answer.size() != some.size()) {
                throw Fault.of(FaultKind.AWAY, "A collection was answered with another number of results");
            }
            answer.forEach(each -> results.add(result(each)));
        }
        return results;
    }

    /** The attributes have to stand before everything else. */
    private static ObjectNode collection(String object, List<Map<String, @Nullable Object>> records) {
        ObjectNode body = JSON.createObjectNode().put("allOrNone", false);
        ArrayNode all = body.putArray("records");
        for (Map<String, @Nullable Object> record : records) {
            ObjectNode one = all.addObject();
            one.putObject("attributes").put("type", Soql.name(object));
            one.setAll(body(record));
        }
        return body;
    }

    private static RecordResult result(JsonNode json) {
        if (json.path("success").asBoolean(false)) {
            return new RecordResult(id(json), json.path("created").asBoolean(false), null);
        }
        List<SalesforceError> errors = ErrorBodies.of(json);
        return new RecordResult(null, false, Composites.fault(400, errors));
    }

    private JsonNode firstPage(String soql) {
        String path = "query?q=" + encoded(soql);
        if (path.length() < LONGEST_URL) {
            return calls.make(Call.get(root + path)).json();
        }
        Subresponse answer = composites
                .make(List.of(new Subrequest("GET", path, "query", null)), Together.EACH_FOR_ITSELF)
                .get(0);
        if (answer.fault() != null) {
            throw answer.fault();
        }
        return answer.body();
    }

    private JsonNode nextPage(JsonNode page) {
        return calls.make(Call.get(page.path("nextRecordsUrl").asString(""))).json();
    }

    private static boolean isContinued(JsonNode page) {
        return !page.path("done").asBoolean(true) && page.path("nextRecordsUrl").isString();
    }

    private static void addUpTo(List<JsonNode> found, JsonNode page, int most) {
        page.path("records").valueStream().limit(most - found.size()).forEach(found::add);
    }

    private String records(String object) {
        return root + "sobjects/" + Soql.name(object);
    }

    private String byExternalId(String object, String externalField, String value) {
        return records(object) + '/' + Soql.name(externalField) + '/' + encoded(value);
    }

    private static ObjectNode body(Map<String, @Nullable Object> fields) {
        return JSON.valueToTree(fields);
    }

    private static String id(JsonNode json) {
        return RecordIds.full(json.path("id").asString(""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
