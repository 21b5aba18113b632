package io.casework.crm.sap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What has to be sent of what we want, when so much stands there already. */
final class Differences {

    private Differences() {}

    static ObjectNode between(JsonNode there, ObjectNode wanted) {
        ObjectNode rest = JsonMapper.shared().createObjectNode();
        wanted.properties().forEach(each -> {
            JsonNode known = there.path(each.getKey());
            if (!holds(known, each.getValue())) {
                rest.set(each.getKey(), each.getValue());
            }
        });
        return rest;
    }

    /** An object holds another one when all of its members are there; what else is there does not matter. */
    private static boolean holds(JsonNode there, JsonNode wanted) {
        return wanted.isObject()
                ? wanted.properties().stream().allMatch(each -> holds(there.path(each.getKey()), each.getValue()))
                : there.equals(wanted);
    }
}
