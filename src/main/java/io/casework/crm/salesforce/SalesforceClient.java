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
import tools.jackson.databind.node.ObjectNode;

/**
 * One org's REST API. Every call waits at most 35 seconds, tries included. Ids are answered with 18 characters. The value
 * null clears a field. Every method throws {@link Fault} when the org did not do what was asked.
 */
final class SalesforceClient {

    private static final int CREATED = 201;

    /** Below what the API takes in an address; longer queries go into a body. */
    private static final int LONGEST_URL = 12_000;

    private final Calls calls;
    private final String root;
    private final Descriptions descriptions;
    private final Composites composites;
    private final RecordCollections collections;

    SalesforceClient(Calls calls, String apiVersion, Descriptions descriptions) {
        this.calls = calls;
        this.root = "/services/data/v" + apiVersion + "/";
        this.descriptions = descriptions;
        this.composites = new Composites(calls, root);
        this.collections = new RecordCollections(calls, root);
    }

    /**
     * Writes the record that has our id, and creates it when there is none: however often it is called, and by however many
     * at once, one record stands there.
     *
     * @param externalField an external id, which is unique
     * @param fields without that field
     */
    Upserted upsert(String object, String externalField, String value, Map<String, @Nullable Object> fields) {
        try {
            Answer answer = calls.make(Call.patch(byExternalId(object, externalField, value), body(fields)));
            String id = id(answer.json());
            return new Upserted(id.isEmpty() ? idOf(object, externalField, value) : id, answer.status() == CREATED);
        } catch (Fault fault) {
            String taken = fault.recordWith(externalField);
            if (taken == null) {
                throw fault;
            }
            update(object, taken, fields, null);
            return new Upserted(taken, false);
        }
    }

    /** Some versions say of a record that was there only that they have changed it. */
    private String idOf(String object, String externalField, String value) {
        return find(object, externalField, value, List.of("Id"))
                .map(record -> RecordIds.full(record.path("Id").asString("")))
                .orElseThrow(() -> Fault.of(FaultKind.GONE, "The record is gone again"));
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
        return collections.upsert(object, externalField, records);
    }

    /** As {@link #upsertAll}, of records that are there, with the field {@code Id} in each. */
    List<RecordResult> updateAll(String object, List<Map<String, @Nullable Object>> records) {
        return collections.update(object, records);
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
        String next = page.path("nextRecordsUrl").asString("");
        if (!next.startsWith("/services/data/")) {
            throw Fault.of(FaultKind.AWAY, "A query goes on where no query is answered");
        }
        return calls.make(Call.get(next)).json();
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
        return JsonMapper.shared().valueToTree(fields);
    }

    private static String id(JsonNode json) {
        return RecordIds.full(json.path("id").asString(""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
