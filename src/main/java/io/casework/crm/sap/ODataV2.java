package io.casework.crm.sap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One service of OData V2. Every method throws {@link Fault} when SAP did not do what was asked. */
final class ODataV2 {

    /** The names of properties and their values that name one record. */
    record Key(Map<String, String> parts) {

        static Key of(String name, String value) {
            return new Key(Map.of(name, value));
        }

        Key and(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(parts);
            more.put(name, value);
            return new Key(more);
        }

        private String text() {
            return parts.size() == 1
                    ? Filter.literal(parts.values().iterator().next())
                    : parts.entrySet().stream()
                            .map(part -> Filter.name(part.getKey()) + "=" + Filter.literal(part.getValue()))
                            .collect(Collectors.joining(","));
        }
    }

    /**
     * What is asked of a set.
     *
     * @param filter null for everything
     * @param select the properties to be answered
     * @param expand what is read along
     */
    record Query(String set, @Nullable Filter filter, List<String> select, List<String> expand) {

        static Query of(String set, @Nullable Filter filter, String... select) {
            return new Query(set, filter, List.of(select), List.of());
        }
    }

    private static final int MOST_PAGES = 10_000;

    private final Calls calls;
    private final HttpUrl root;
    private final @Nullable String client;

    /**
     * @param root of the service, without a slash at the end
     * @param client of the system; null for the usual one
     */
    ODataV2(Calls calls, HttpUrl root, @Nullable String client) {
        this.calls = calls;
        this.root = root;
        this.client = client;
    }

    /** Empty when there is no such record. */
    Optional<Entity> read(String set, Key key) {
        try {
            Answer answer = calls.make(Call.get(record(set, key)));
            return Optional.of(Entity.of(entity(answer), answer));
        } catch (Fault fault) {
            if (fault.kind() == FaultKind.GONE) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** The first records that are found. */
    List<Entity> find(Query query, int most) {
        HttpUrl url = Urls.with(list(query), "$top", String.valueOf(most)).build();
        JsonNode page = calls.make(Call.get(url)).json();
        return results(page).stream().limit(most).toList();
    }

    /** All records that are found, page by page, however many. */
    void each(Query query, Consumer<Entity> consumer) {
        Set<HttpUrl> seen = new HashSet<>();
        HttpUrl next = list(query).build();
        while (next != null) {
            if (!seen.add(next) || seen.size() > MOST_PAGES) {
                throw Fault.of(FaultKind.REJECTED, "pages do not come to an end");
            }
            JsonNode page = calls.make(Call.get(next)).json();
            results(page).forEach(consumer);
            next = next(page);
        }
    }

    /** How many there are. */
    long count(Query query) {
        HttpUrl.Builder url = Urls.with(list(query), "$top", "0");
        HttpUrl counted = Urls.with(url, "$inlinecount", "allpages").build();
        JsonNode page = calls.make(Call.get(counted)).json().path("d");
        return Entity.of(page)
                .decimal("__count")
                .orElseThrow(() -> Fault.of(FaultKind.AWAY, "an answer has no count"))
                .longValue();
    }

    /** Creates a record, and with it what is below it. Not repeated when its outcome is not known. */
    Entity create(String set, ObjectNode fields) {
        Answer answer = calls.make(Call.post(path(set).build(), fields));
        return Entity.of(entity(answer), answer);
    }

    /**
     * Changes a record as it stands. When somebody else is faster it is read again, and what still differs is sent once
     * more. What is below a record is changed by its own key.
     */
    void change(String set, Key key, ObjectNode wanted) {
        try {
            changeOnce(set, key, wanted);
        } catch (Fault fault) {
            if (!fault.kind().isStale()) {
                throw fault;
            }
            changeOnce(set, key, wanted);
        }
    }

    /** The description of the service, as XML. */
    String metadata() {
        return calls.make(Call.get(path("$metadata").build()).with("Accept", "application/xml"))
                .body();
    }

    private void changeOnce(String set, Key key, ObjectNode wanted) {
        Entity there = read(set, key).orElseThrow(() -> Fault.of(FaultKind.GONE, "the record is gone"));
        ObjectNode rest = Differences.between(there.json(), wanted);
        if (!rest.isEmpty()) {
            calls.make(Call.patch(record(set, key), rest, there.etag()));
        }
    }

    private static JsonNode entity(Answer answer) {
        JsonNode json = answer.json().path("d");
        if (!json.isObject()) {
            throw Fault.of(FaultKind.AWAY, "an answer could not be read");
        }
        return json;
    }

    private static List<Entity> results(JsonNode page) {
        JsonNode data = page.path("d");
        JsonNode all = data.isArray() ? data : data.path("results");
        if (!all.isArray()) {
            throw Fault.of(FaultKind.AWAY, "an answer could not be read");
        }
        List<Entity> found = new ArrayList<>();
        all.forEach(each -> found.add(Entity.of(each)));
        return found;
    }

    private @Nullable HttpUrl next(JsonNode page) {
        String link = page.path("d").path("__next").asString("");
        if (link.isEmpty()) {
            return null;
        }
        HttpUrl url = root.newBuilder().addPathSegment("").build().resolve(link);
        if (url == null) {
            throw Fault.of(FaultKind.REJECTED, "the address of a page can't be read");
        }
        return ofClient(calls.requireHome(url).newBuilder()).build();
    }

    private HttpUrl.Builder list(Query query) {
        HttpUrl.Builder url = path(query.set());
        if (query.filter() != null) {
            Urls.with(url, "$filter", query.filter().text());
        }
        if (!query.select().isEmpty()) {
            Urls.with(url, "$select", String.join(",", query.select()));
        }
        if (!query.expand().isEmpty()) {
            Urls.with(url, "$expand", String.join(",", query.expand()));
        }
        return url;
    }

    private HttpUrl record(String set, Key key) {
        return path(set + "(" + key.text() + ")").build();
    }

    private HttpUrl.Builder path(String segment) {
        return ofClient(root.newBuilder().addPathSegment(segment));
    }

    private HttpUrl.Builder ofClient(HttpUrl.Builder url) {
        return client == null ? url : url.setQueryParameter("sap-client", client);
    }
}
