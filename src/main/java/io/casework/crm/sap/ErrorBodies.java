package io.casework.crm.sap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what SAP says when it refuses: as OData V2 does, as the newer services do, as XML, and as token services do. */
final class ErrorBodies {

    private static final Pattern XML = Pattern.compile(
            "<error[^>]{0,200}>.{0,200}?<code>([^<]{1,60})</code>.{0,200}?<message[^>]{0,100}>([^<]*)<",
            Pattern.DOTALL);

    private static final int LONGEST_START = 10_000;

    private ErrorBodies() {}

    /** The errors in a body, the one that sums them up first; empty when it is no shape that we know. */
    static List<SapError> read(String body) {
        JsonNode json = parsed(body);
        return json == null ? ofXml(body) : of(json);
    }

    /** What stands in the header {@code sap-message} of an answer that is a success. */
    static List<SapError> ofHeader(@Nullable String header) {
        JsonNode json = header == null ? null : parsed(header);
        if (json == null) {
            return List.of();
        }
        List<SapError> found = new ArrayList<>();
        add(found, json);
        json.path("details").forEach(each -> add(found, each));
        return found;
    }

    private static List<SapError> of(JsonNode json) {
        JsonNode error = json.path("error");
        List<SapError> found = new ArrayList<>();
        if (error.isString()) {
            found.add(new SapError(
                    error.asString(), json.path("error_description").asString(""), ""));
        } else if (error.isObject()) {
            add(found, error);
            error.path("innererror").path("errordetails").forEach(each -> add(found, each));
            error.path("details").forEach(each -> add(found, each));
        }
        return found;
    }

    private static void add(List<SapError> found, JsonNode json) {
        JsonNode message = json.path("message");
        String text = message.isObject() ? message.path("value").asString("") : message.asString("");
        String code = json.path("code").asString("");
        if (!code.isEmpty() || !text.isEmpty()) {
            found.add(new SapError(code, text, json.path("target").asString("")));
        }
    }

    private static List<SapError> ofXml(String body) {
        Matcher error = XML.matcher(Texts.start(body, LONGEST_START));
        return error.find() ? List.of(new SapError(error.group(1), error.group(2), "")) : List.of();
    }

    private static @Nullable JsonNode parsed(String body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.isObject() ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
