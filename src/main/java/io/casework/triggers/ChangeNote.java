package io.casework.triggers;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an event says of a record, for people to read. */
final class ChangeNote {

    private static final int MOST_LINES = 40;
    private static final int LONGEST_VALUE = 500;
    private static final Set<String> NOT_FOR_PEOPLE = Set.of(
            "id",
            "attributes",
            "Id",
            "Casework_Id__c",
            "CreatedDate",
            "CreatedById",
            "LastModifiedDate",
            "LastModifiedById",
            "SystemModstamp");

    private ChangeNote() {}

    static String of(JsonNode event, String source) {
        String lines = values(event.path("data"), "").limit(MOST_LINES).collect(Collectors.joining("\n"));
        return "%s says:\n%s".formatted(source, lines.isEmpty() ? "nothing but that the record changed" : lines);
    }

    private static Stream<String> values(JsonNode node, String path) {
        return node.propertyStream()
                .filter(member -> !NOT_FOR_PEOPLE.contains(member.getKey()))
                .flatMap(member -> values(member, path));
    }

    private static Stream<String> values(Map.Entry<String, JsonNode> member, String path) {
        String name = path.isEmpty() ? member.getKey() : path + " " + member.getKey();
        JsonNode value = member.getValue();
        if (value.isObject()) {
            return values(value, name);
        }
        if (!value.isValueNode()) {
            return Stream.empty();
        }
        String text = value.isNull() ? "nothing" : clean(value.asString());
        return Stream.of("%s: %s".formatted(Values.cut(clean(name), LONGEST_VALUE), text));
    }

    private static String clean(String text) {
        return Values.cut(text.replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ").strip(), LONGEST_VALUE);
    }
}
