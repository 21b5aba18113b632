package io.casework.crm.salesforce;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An object as an org describes it to the user that we are: what this user may not see is not there. */
record ObjectDescription(
        String name, boolean queryable, boolean createable, boolean updateable, Map<String, FieldDescription> fields) {

    ObjectDescription {
        fields = Map.copyOf(fields);
    }

    static ObjectDescription of(JsonNode json) {
        Map<String, FieldDescription> fields = json.path("fields")
                .valueStream()
                .map(ObjectDescription::field)
                .collect(Collectors.toMap(FieldDescription::name, Function.identity(), (first, second) -> first));
        return new ObjectDescription(
                json.path("name").asString(""),
                json.path("queryable").asBoolean(false),
                json.path("createable").asBoolean(false),
                json.path("updateable").asBoolean(false),
                fields);
    }

    Optional<FieldDescription> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Collection<FieldDescription> demanded() {
        return fields.values().stream().filter(FieldDescription::demanded).toList();
    }

    private static FieldDescription field(JsonNode json) {
        boolean createable = json.path("createable").asBoolean(false);
        boolean filledIn = json.path("nillable").asBoolean(true)
                || json.path("defaultedOnCreate").asBoolean(false);
        return new FieldDescription(
                json.path("name").asString(""),
                json.path("type").asString(""),
                json.path("length").asInt(0),
                createable,
                json.path("updateable").asBoolean(false),
                createable && !filledIn,
                json.path("externalId").asBoolean(false),
                json.path("unique").asBoolean(false),
                values(json.path("picklistValues")));
    }

    private static Set<String> values(JsonNode picklist) {
        return picklist.valueStream()
                .filter(value -> value.path("active").asBoolean(false))
                .map(value -> value.path("value").asString(""))
                .collect(Collectors.toSet());
    }
}
