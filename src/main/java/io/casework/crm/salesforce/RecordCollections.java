package io.casework.crm.salesforce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Many records of one object in a call. What one of them meets does not touch the others. */
final class RecordCollections {

    /** Records in one call. */
    static final int MOST = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Calls calls;
    private final String path;

    RecordCollections(Calls calls, String root) {
        this.calls = calls;
        this.path = root + "composite/sobjects";
    }

    /** Of those that others have created meanwhile the record that is there now is changed. */
    List<RecordResult> upsert(String object, String externalField, List<Map<String, @Nullable Object>> records) {
        List<RecordResult> results =
                written(object, records, path + '/' + Soql.name(object) + '/' + Soql.name(externalField));
        for (int i = 0; i < results.size(); i++) {
            Fault fault = results.get(i).fault();
            String taken = fault == null ? null : fault.recordWith(externalField);
            if (taken != null) {
                Map<String, @Nullable Object> found = new LinkedHashMap<>(records.get(i));
                found.remove(externalField);
                found.put("Id", taken);
                results.set(i, update(object, List.of(found)).get(0));
            }
        }
        return results;
    }

    /** @param records with the field {@code Id} in each */
    List<RecordResult> update(String object, List<Map<String, @Nullable Object>> records) {
        return written(object, records, path);
    }

    private List<RecordResult> written(String object, List<Map<String, @Nullable Object>> records, String to) {
        List<RecordResult> results = new ArrayList<>();
        for (int from = 0; from < records.size(); from += MOST) {
            var some = records.subList(from, Math.min(from + MOST, records.size()));
            JsonNode answer = calls.make(Call.patch(to, body(object, some))).json();
            if (!answer.isArray() || answer.size() != some.size()) {
                throw Fault.of(FaultKind.AWAY, "A collection was answered with another number of results");
            }
            answer.forEach(each -> results.add(result(each)));
        }
        return results;
    }

    /** The attributes have to stand before everything else. */
    private static ObjectNode body(String object, List<Map<String, @Nullable Object>> records) {
        ObjectNode body = JSON.createObjectNode().put("allOrNone", false);
        ArrayNode all = body.putArray("records");
        for (Map<String, @Nullable Object> record : records) {
            ObjectNode one = all.addObject();
            one.putObject("attributes").put("type", Soql.name(object));
            one.setAll(JSON.<ObjectNode>valueToTree(record));
        }
        return body;
    }

    private static RecordResult result(JsonNode json) {
        if (json.path("success").asBoolean(false)) {
            return new RecordResult(
                    RecordIds.full(json.path("id").asString("")),
                    json.path("created").asBoolean(false),
                    null);
        }
        return new RecordResult(null, false, Composites.fault(400, ErrorBodies.of(json)));
    }
}
