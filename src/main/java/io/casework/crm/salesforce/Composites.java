package io.casework.crm.salesforce;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Several requests in one call, which counts as one. It is answered with 200 even when all of them failed. */
final class Composites {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 25;
    private static final int MOST_QUERIES = 5;

    private final Calls calls;
    private final String root;

    Composites(Calls calls, String root) {
        this.calls = calls;
        this.root = root;
    }

    List<Subresponse> make(List<Subrequest> requests, SalesforceClient.Together together) {
        if (requests.isEmpty() || requests.size() > MOST || queries(requests) > MOST_QUERIES) {
            throw new IllegalArgumentException(
                    "A call takes 1 to " + MOST + " requests, of them " + MOST_QUERIES + " queries and collections");
        }
        Call call = Call.post(root + "composite", body(requests, together));
        boolean repeatable = requests.stream().allMatch(Subrequest::isRepeatable);
        JsonNode answer = calls.make(repeatable ? call.repeatedly() : call).json();
        List<Subresponse> responses = new ArrayList<>();
        answer.path("compositeResponse").forEach(each -> responses.add(response(each)));
        if (responses.size() != requests.size()) {
            throw Fault.of(FaultKind.AWAY, "A composite was answered with another number of results");
        }
        return responses;
    }

    /** Of errors within an answer that is a success as a whole. */
    static Fault fault(int status, List<SalesforceError> errors) {
        FaultKind kind = FaultCodes.kindOf(status, errors);
        return errors.isEmpty() ? Fault.of(kind, "It was answered with status " + status) : Fault.of(kind, errors);
    }

    private ObjectNode body(List<Subrequest> requests, SalesforceClient.Together together) {
        ObjectNode body = JSON.createObjectNode().put("allOrNone", together == SalesforceClient.Together.ALL_OR_NONE);
        ArrayNode all = body.putArray("compositeRequest");
        for (Subrequest request : requests) {
            ObjectNode one = all.addObject();
            one.put("method", request.method());
            one.put("url", root + request.path());
            one.put("referenceId", request.reference());
            if (request.body() != null) {
                one.set("body", JSON.valueToTree(request.body()));
            }
        }
        return body;
    }

    private static Subresponse response(JsonNode json) {
        int status = json.path("httpStatusCode").asInt(0);
        JsonNode body = json.path("body");
        boolean done = status >= 200 && status < 300;
        return new Subresponse(
                json.path("referenceId").asString(""), status, body, done ? null : fault(status, ErrorBodies.of(body)));
    }

    private static long queries(List<Subrequest> requests) {
        return requests.stream().filter(Subrequest::isQueryOrCollection).count();
    }
}
