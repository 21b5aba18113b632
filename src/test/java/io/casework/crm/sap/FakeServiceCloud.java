package io.casework.crm.sap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sales Cloud and Service Cloud on this machine: cases and leads with versions, and the statuses of leads. Of filters it
 * understands {@code path eq 'value'}, joined by {@code or}.
 */
public final class FakeServiceCloud extends FakeSap {

    private static final Pattern CONDITION = Pattern.compile("([\\w/]+) eq '((?:[^']|'')*)'");

    private final Map<String, List<ObjectNode>> records = new LinkedHashMap<>();
    private boolean hasReference = true;
    private boolean demandsToken;
    private int versions;

    public FakeServiceCloud() throws Exception {
        records.put("cases", new ArrayList<>());
        records.put("leads", new ArrayList<>());
        records.put("statuses", new ArrayList<>());
        status("1", "OPEN");
        status("7", "ACCEPTED");
        status("8", "DECLINED");
        start();
    }

    List<ObjectNode> all(String set) {
        List<ObjectNode> all = records.get(set);
        if (all == null) {
            throw new AssertionError("There is no set " + set);
        }
        return all;
    }

    ObjectNode only(String set) {
        if (all(set).size() != 1) {
            throw new AssertionError("There are " + all(set).size() + " " + set);
        }
        return all(set).get(0);
    }

    public void lackReference() {
        hasReference = false;
    }

    /** As a tenant that has bought leads only. */
    void withoutCases() {
        records.remove("cases");
    }

    void demandToken() {
        demandsToken = true;
    }

    ObjectNode add(String set, ObjectNode fields) {
        ObjectNode record = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("displayId", String.valueOf(all(set).size() + 1))
                .put("status", "01")
                .put("internalStatus", "OPEN");
        record.setAll(fields);
        all(set).add(record);
        touch(record);
        return record;
    }

    void touch(ObjectNode record) {
        record.putObject("adminData").put("updatedOn", "2026-11-29T10:00:00." + (100 + ++versions) + "Z");
    }

    static MockResponse error(int status, String code, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("code", code)
                .put("message", message)
                .put("target", "subject")
                .putArray("details")
                .addObject()
                .put("code", code)
                .put("message", message);
        return json(status, body);
    }

    @Override
    MockResponse served(RecordedRequest request) {
        if (request.getHeaders().get("x-sap-crm-token") == null
                && !"Fetch".equals(request.getHeaders().get(Csrf.HEADER))) {
            return error(400, "header.missing", "x-sap-crm-token");
        }
        if (demandsToken && "Fetch".equals(request.getHeaders().get(Csrf.HEADER))) {
            return json(200, JSON.createObjectNode())
                    .newBuilder()
                    .addHeader("x-csrf-token", "abc")
                    .build();
        }
        if (demandsToken
                && !request.getMethod().equals("GET")
                && !"abc".equals(request.getHeaders().get(Csrf.HEADER))) {
            return new MockResponse.Builder()
                    .code(403)
                    .addHeader("x-csrf-token", "Required")
                    .build();
        }
        List<String> segments = request.getUrl().pathSegments();
        if (!records.containsKey(segments.get(5))) {
            return new MockResponse.Builder().code(404).build();
        }
        return segments.size() == 6 ? ofSet(request, segments.get(5)) : one(request, segments.get(5), segments.get(6));
    }

    private MockResponse ofSet(RecordedRequest request, String set) {
        if (request.getMethod().equals("POST")) {
            return hasReference || !body(request).has("extensions")
                    ? value(201, add(set, body(request)))
                    : error(400, "extension.unknown", "unknown");
        }
        return list(set, request.getUrl());
    }

    private MockResponse one(RecordedRequest request, String set, String id) {
        ObjectNode found = all(set).stream()
                .filter(record -> record.path("id").asString().equals(id))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return new MockResponse.Builder().code(404).build();
        }
        return switch (request.getMethod()) {
            case "GET" -> value(200, found);
            case "PATCH" -> patched(found, body(request), request.getHeaders().get("If-Match"));
            default -> error(405, "method.notAllowed", "not allowed");
        };
    }

    private MockResponse patched(ObjectNode record, ObjectNode fields, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return error(428, "precondition.required", "If-Match");
        }
        if (!ifMatch.equals(etag(record))) {
            return error(412, "precondition.failed", "If-Match");
        }
        record.setAll(fields);
        touch(record);
        return value(200, record);
    }

    private MockResponse list(String set, HttpUrl url) {
        List<ObjectNode> found = new ArrayList<>();
        String filter = url.queryParameter("$filter");
        if (filter != null && filter.startsWith("extensions/") && !hasReference) {
            return error(400, "filter.invalid", "no such attribute");
        }
        for (ObjectNode each : all(set)) {
            if (filter == null || Arrays.stream(filter.split(" or ")).anyMatch(part -> matches(each, part))) {
                found.add(each);
            }
        }
        int skip = Integer.parseInt(String.valueOf(url.queryParameter("$skip")).replace("null", "0"));
        int top = Integer.parseInt(String.valueOf(url.queryParameter("$top")).replace("null", "50"));
        ObjectNode answer = JSON.createObjectNode().put("count", found.size());
        ArrayNode value = answer.putArray("value");
        found.stream().skip(skip).limit(top).forEach(value::add);
        return json(200, answer);
    }

    private static boolean matches(JsonNode record, String part) {
        Matcher condition = CONDITION.matcher(part);
        if (!condition.matches()) {
            throw new AssertionError("Not a condition: " + part);
        }
        return holds(
                record,
                List.of(condition.group(1).split("/")),
                condition.group(2).replace("''", "'"));
    }

    private static boolean holds(JsonNode node, List<String> path, String value) {
        if (node.isArray()) {
            return node.valueStream().anyMatch(each -> holds(each, path, value));
        }
        return path.isEmpty()
                ? node.asString("").equals(value)
                : holds(node.path(path.get(0)), path.subList(1, path.size()), value);
    }

    private void status(String code, String meaning) {
        all("statuses")
                .add(JSON.createObjectNode()
                        .put("code", code)
                        .put("internalStatus", meaning)
                        .put("isActive", true));
    }

    private static String etag(ObjectNode record) {
        return record.path("adminData").path("updatedOn").asString();
    }

    private static MockResponse value(int status, ObjectNode record) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("value", record);
        return json(status, answer);
    }
}
