package io.casework.crm.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Salesforce says when it refuses, in any of the shapes it does so. */
final class ErrorBodies {

    /** XML and the like, from where a token is looked at before the API is. */
    private static final Pattern FAULT_CODE =
            Pattern.compile("<(?:\\w{1,20}:)?(?:faultcode|exceptionCode|errorCode)>(?:\\w{1,20}:)?([A-Z_]{3,80})");

    private ErrorBodies() {}

    /** The errors in a body; empty when it is none of the shapes we know, such as a page of a proxy. */
    static List<SalesforceError> read(String body) {
        JsonNode json = parsed(body);
        return json == null ? ofMarkup(body) : of(json);
    }

    /** The errors in an answer, or in the part of one that is about a single record or request. */
    static List<SalesforceError> of(JsonNode json) {
        List<SalesforceError> found = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(each -> add(found, each));
        } else if (json.path("errors").isArray()) {
            json.get("errors").forEach(each -> add(found, each));
        } else {
            add(found, json);
        }
        return found;
    }

    private static void add(List<SalesforceError> found, JsonNode json) {
        String code = text(json, "errorCode", "statusCode", "error");
        if (!code.isEmpty()) {
            String message = text(json, "message", "error_description");
            found.add(new SalesforceError(
                    code.toUpperCase(Locale.ROOT), message, texts(json.path("fields")), matches(json)));
        }
    }

    /** The name of the member is misspelt by Salesforce; both spellings are taken. */
    private static List<String> matches(JsonNode error) {
        JsonNode result = error.has("duplicateResut") ? error.get("duplicateResut") : error.path("duplicateResult");
        List<String> ids = new ArrayList<>();
        for (JsonNode rule : result.path("matchResults")) {
            for (JsonNode match : rule.path("matchRecords")) {
                String id = text(match.path("record"), "Id", "id");
                if (!id.isEmpty()) {
                    ids.add(RecordIds.full(id));
                }
            }
        }
        return ids;
    }

    private static List<SalesforceError> ofMarkup(String body) {
        Matcher code = FAULT_CODE.matcher(body);
        if (!code.find()) {
            return List.of();
        }
        boolean isToken = code.group(1).equals("LOGIN_OAUTH_INVALID_TOKEN");
        return List.of(SalesforceError.of(isToken ? "INVALID_SESSION_ID" : code.group(1), ""));
    }

    private static @Nullable JsonNode parsed(String body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.isContainer() ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String text(JsonNode json, String... names) {
        for (String name : names) {
            if (json.path(name).isString()) {
                return json.get(name).asString();
            }
        }
        return "";
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
