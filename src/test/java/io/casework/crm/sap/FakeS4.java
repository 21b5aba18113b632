package io.casework.crm.sap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
 * S/4HANA on this machine, strict: a token counts for the session of its cookie alone, changes need the version they are made
 * to, nothing can be deleted, unset text is empty, pages are small. Of filters it understands {@code eq} and {@code ge}, joined
 * by {@code or}.
 */
public final class FakeS4 extends FakeSap {

    private static final String SERVICE = "/sap/opu/odata/sap/API_BUSINESS_PARTNER";
    private static final Pattern RECORD = Pattern.compile("(\\w+)\\((.*)\\)");
    private static final Pattern PART = Pattern.compile("(?:(\\w+)=)?'((?:[^']|'')*)'");
    private static final Pattern CONDITION = Pattern.compile("(\\w+) (eq|ge) (datetime)?'((?:[^']|'')*)'");

    private final FakePartners partners = new FakePartners();
    private final Map<String, String> tokenOfSession = new ConcurrentHashMap<>();
    private int sessions;
    private int pageSize = 100;
    private @Nullable String nextHost;
    private boolean forgetful;
    private Map<String, Integer> visible = Map.of();
    private @Nullable String client;

    public FakeS4() throws Exception {
        start();
    }

    FakePartners partners() {
        return partners;
    }

    void pageSize(int records, @Nullable String hostOfNext) {
        pageSize = records;
        nextHost = hostOfNext;
    }

    /** All sessions end. */
    void endSessions() {
        tokenOfSession.clear();
    }

    /** As behind a proxy that drops cookies: every call begins a session. */
    void dropCookies() {
        forgetful = true;
    }

    /** As when something is being created still: lists do not have what is created from now on; and then they do. */
    void hideWhatIsNew(boolean hide) {
        visible = hide ? partners.sizes() : Map.of();
    }

    /** Who does not name this client is refused. */
    void insistOnClient(String number) {
        client = number;
    }

    static MockResponse error(int status, String code, String message) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode error = body.putObject("error").put("code", code);
        error.putObject("message").put("lang", "en").put("value", message);
        error.putObject("innererror")
                .put("transactionid", "4E1A")
                .putArray("errordetails")
                .addObject()
                .put("code", code)
                .put("message", message)
                .put("severity", "error")
                .put("target", "EmailAddress");
        return json(status, body);
    }

    @Override
    MockResponse served(RecordedRequest request) {
        String session = session(request);
        boolean isNew = session == null;
        String current = session == null ? "node-a-" + ++sessions : session;
        tokenOfSession.computeIfAbsent(current, id -> "token-of-" + id);
        MockResponse.Builder answer = allowed(request, current).newBuilder();
        if (isNew) {
            answer.addHeader("Set-Cookie", "SAP_SESSIONID_S4H_100=" + current + "; path=/; HttpOnly");
        }
        if ("Fetch".equalsIgnoreCase(request.getHeaders().get(Csrf.HEADER))) {
            answer.addHeader("x-csrf-token", String.valueOf(tokenOfSession.get(current)));
        }
        return answer.build();
    }

    private @Nullable String session(RecordedRequest request) {
        String cookies = String.valueOf(request.getHeaders().get("Cookie"));
        Matcher session = Pattern.compile("SAP_SESSIONID_S4H_100=([\\w-]+)").matcher(cookies);
        return !forgetful && session.find() && tokenOfSession.containsKey(session.group(1)) ? session.group(1) : null;
    }

    private MockResponse allowed(RecordedRequest request, String session) {
        if (client != null && !client.equals(request.getUrl().queryParameter("sap-client"))) {
            return page(401);
        }
        boolean reads = request.getMethod().equals("GET");
        String token = request.getHeaders().get(Csrf.HEADER);
        if (!reads && !String.valueOf(tokenOfSession.get(session)).equals(token)) {
            return new MockResponse.Builder()
                    .code(403)
                    .addHeader("x-csrf-token", "Required")
                    .body("CSRF token validation failed")
                    .build();
        }
        String path = request.getUrl().encodedPath().substring(SERVICE.length());
        return path.equals("/") ? json(200, JSON.createObjectNode()) : dispatched(request);
    }

    private MockResponse dispatched(RecordedRequest request) {
        List<String> segments = request.getUrl().pathSegments();
        String last = segments.get(segments.size() - 1);
        if (last.equals("$metadata")) {
            return new MockResponse.Builder().body(partners.metadata()).build();
        }
        Matcher record = RECORD.matcher(last);
        if (record.matches()) {
            return one(request, record.group(1), key(record.group(1), record.group(2)));
        }
        return request.getMethod().equals("POST") ? created(last, body(request)) : list(last, request.getUrl());
    }

    private MockResponse one(RecordedRequest request, String set, Map<String, String> key) {
        ObjectNode found = partners.find(set, key);
        if (found == null) {
            return error(404, "/IWBEP/CM_MGW_RT/020", "Resource not found for segment");
        }
        return switch (request.getMethod()) {
            case "GET" ->
                json(200, wrapped(found))
                        .newBuilder()
                        .addHeader("ETag", FakePartners.etag(found))
                        .build();
            case "PATCH" -> patched(found, body(request), request.getHeaders().get("If-Match"));
            default -> error(405, "/IWFND/CM_MGW/096", "Method not allowed");
        };
    }

    private static MockResponse patched(ObjectNode record, ObjectNode fields, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return error(428, "/IWFND/CM_MGW_RT/022", "Precondition required");
        }
        if (!ifMatch.equals(FakePartners.etag(record))) {
            return error(412, "/IWFND/CM_MGW_RT/023", "Precondition failed");
        }
        FakePartners.write(record, fields);
        return new MockResponse.Builder().code(204).build();
    }

    private MockResponse created(String set, ObjectNode fields) {
        if (!partners.isCreatable(set)) {
            return error(405, "/IWFND/CM_MGW/096", "Method not allowed");
        }
        String unknown = partners.unknownProperty(set, fields);
        return unknown == null
                ? json(201, wrapped(partners.create(set, fields)))
                : error(400, "/IWBEP/CM_MGW_RT/021", "Property " + unknown + " is invalid");
    }

    private MockResponse list(String set, HttpUrl url) {
        List<ObjectNode> found = new ArrayList<>();
        String filter = url.queryParameter("$filter");
        if (filter != null && partners.unknownIn(set, filter)) {
            return error(400, "/IWBEP/CM_MGW_RT/021", "Property is invalid");
        }
        List<ObjectNode> all = partners.all(set);
        for (ObjectNode each : all.subList(0, visible.getOrDefault(set, all.size()))) {
            if (filter == null || Arrays.stream(filter.split(" or ")).anyMatch(part -> matches(each, part))) {
                found.add(each);
            }
        }
        int from = Integer.parseInt(
                String.valueOf(url.queryParameter("$skiptoken")).replace("null", "0"));
        int top = Integer.parseInt(String.valueOf(url.queryParameter("$top")).replace("null", "1000000"));
        int until = Math.min(Math.min(from + pageSize, found.size()), from + top);
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode data = answer.putObject("d");
        ArrayNode results = data.putArray("results");
        found.subList(Math.min(from, until), until).forEach(each -> results.add(partners.expanded(set, each, url)));
        if ("allpages".equals(url.queryParameter("$inlinecount"))) {
            data.put("__count", String.valueOf(found.size()));
        }
        if (until < found.size() && top > pageSize) {
            String host = nextHost == null ? url() : nextHost;
            String kept = filter == null ? "" : "&$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
            data.put("__next", host + SERVICE + "/" + set + "?$skiptoken=" + until + kept);
        }
        return json(200, answer);
    }

    private static boolean matches(ObjectNode record, String part) {
        Matcher condition = CONDITION.matcher(part);
        if (!condition.matches()) {
            throw new AssertionError("Not a condition: " + part);
        }
        String value = condition.group(4).replace("''", "'");
        JsonNode known = record.path(condition.group(1));
        if (condition.group(2).equals("eq")) {
            return known.asString("").equals(value);
        }
        Instant moment = LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
        return Entity.of(record)
                .date(condition.group(1))
                .filter(date -> !date.isBefore(moment))
                .isPresent();
    }

    private Map<String, String> key(String set, String text) {
        Map<String, String> key = new ConcurrentHashMap<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String name = part.group(1) == null ? partners.keyOf(set) : part.group(1);
            key.put(name, part.group(2).replace("''", "'"));
        }
        return key;
    }

    private static ObjectNode wrapped(ObjectNode record) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("d", record);
        return answer;
    }
}
