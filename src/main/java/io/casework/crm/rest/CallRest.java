package io.casework.crm.rest;

import static io.casework.engine.ConnectorDescription.choice;
import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.Connections;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.ConnectorDescription.Field;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Calls a system that is connected as one that speaks JSON over HTTP. What is sent is the step's, its facts filled in; of
 * what is answered, a few single values become variables, and nothing else is kept.
 */
@Component
class CallRest implements StepConnector {

    static final String ID = "crm.call-rest";
    static final String REFUSED = "rest-refused";
    static final String NOT_FOUND = "rest-not-found";

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String USUAL_KEY_HEADER = "Idempotency-Key";
    private static final Duration UNTIL_RESUMED = Duration.ofMinutes(15);

    private final Cases cases;
    private final Connections connections;
    private final RestSystems systems;

    CallRest(Cases cases, Connections connections, RestSystems systems) {
        this.cases = cases;
        this.connections = connections;
        this.systems = systems;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID, "Call a REST interface", inputs(), outputs(), Set.of(NOT_FOUND, REFUSED), 4);
    }

    private static List<Field> inputs() {
        List<Field> inputs = new ArrayList<>(List.of(
                field("connection", "string", "Name of the connection, or its id"),
                choice("method", "What is done", "GET", "POST", "PUT", "PATCH", "DELETE"),
                field("path", "string", "Such as /orders/{caseNumber}; facts stand in braces"),
                field("body", "string", "JSON; a text \"{name}\" becomes the fact as it is; none for no body"),
                field("idempotencyHeader", "string", "Header for the key of the step; none for Idempotency-Key")));
        for (int i = 1; i <= Facts.MOST; i++) {
            inputs.add(field("name" + i, "string", "Name of a fact, as it stands in braces"));
            inputs.add(field("value" + i, "string", "Its value"));
        }
        for (int i = 1; i <= Pick.MOST; i++) {
            inputs.add(field("pointer" + i, "string", "JSON Pointer into the answer, such as /order/state"));
            inputs.add(choice("type" + i, "What stands there", Pick.TYPES.toArray(String[]::new)));
        }
        return inputs;
    }

    private static List<Field> outputs() {
        List<Field> outputs = new ArrayList<>(List.of(
                field("status", "integer", "The status of the answer, such as 200"),
                field("found", "boolean", "Whether the answer held all that was asked for")));
        for (int i = 1; i <= Pick.MOST; i++) {
            outputs.add(
                    field("text" + i, "string", "The code, or the date such as 2026-11-30; empty for other values"));
            outputs.add(field("number" + i, "number", "The number; 0 for other values"));
            outputs.add(field("yes" + i, "boolean", "Whether it is yes"));
        }
        return outputs;
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        List<Pick> picks = Pick.of(call);
        RestSystem system = systems.of(meant(call.text("connection")));
        RestCall wanted = wanted(call, system);
        try {
            return outputs(taken(system.make(wanted)), picks);
        } catch (RestFault fault) {
            throw fault.ofStep();
        }
    }

    private Connection meant(String nameOrId) {
        Connection connection = connections.list().stream()
                .filter(each -> each.kind() == ConnectionKind.REST)
                .filter(each -> each.name().equals(nameOrId) || each.id().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> new StepRefused(REFUSED, "No REST connection has this name."));
        if (!connection.active()) {
            throw new StepUnavailable("The connection is paused.", UNTIL_RESUMED);
        }
        return connection;
    }

    private RestCall wanted(StepCall call, RestSystem system) {
        Facts facts = new Facts(call, () -> cases.find(call.caseNumber()));
        String method = call.text("method");
        JsonNode body = Template.body(call.optionalText("body"), facts);
        if (!METHODS.contains(method) || (method.equals("GET") && body != null)) {
            throw new StepRefused(REFUSED, "The input method is none of its choices, or is GET with a body.");
        }
        List<String> prefixes = system.connection().terms().pathPrefixes();
        return new RestCall(
                method,
                Template.address(system.home(), call.text("path"), facts, prefixes),
                body,
                Map.of(keyHeader(call), key(call)));
    }

    private static String keyHeader(StepCall call) {
        String header = Objects.requireNonNullElse(call.optionalText("idempotencyHeader"), "");
        if (header.isBlank()) {
            return USUAL_KEY_HEADER;
        }
        if (!RestRules.isFree(header)) {
            throw new StepRefused(REFUSED, "The input idempotencyHeader is no name of a header that is free.");
        }
        return header;
    }

    /** The same on every try of the step; names of steps may hold what no header may. */
    private static String key(StepCall call) {
        return UUID.nameUUIDFromBytes(call.idempotencyKey().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Answer taken(Answer answer) {
        if (answer.isSuccess()) {
            return answer;
        }
        String said = "It was answered with status " + answer.status() + ".";
        if (answer.passes()) {
            throw new StepUnavailable(said, answer.retryAfter());
        }
        boolean isGone = answer.status() == 404 || answer.status() == 410;
        throw new StepRefused(isGone ? NOT_FOUND : REFUSED, said);
    }

    private static Map<String, @Nullable Object> outputs(Answer answer, List<Pick> picks) {
        Map<String, @Nullable Object> outputs = new HashMap<>();
        for (int i = 1; i <= Pick.MOST; i++) {
            Pick.putNothing(i, outputs);
        }
        outputs.put("status", answer.status());
        outputs.put("found", picks.isEmpty() || allFound(outputs, answer, picks));
        return outputs;
    }

    private static boolean allFound(Map<String, @Nullable Object> outputs, Answer answer, List<Pick> picks) {
        JsonNode json = answer.json();
        if (json == null) {
            throw new StepRefused(REFUSED, "The answer is no JSON.");
        }
        return picks.stream().filter(pick -> pick.putInto(outputs, json)).count() == picks.size();
    }
}
