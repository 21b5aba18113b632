package io.casework.flows.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The models, forms and expressions of a folder's {@code manifest.jsonl}, each as the draft of a flow. */
final class HostileFlows {

    private static final Pattern OWN_ID =
            Pattern.compile("<(?:\\w+:)?(?:process|decision)\\s[^>]*?\\bid=([\"'])(.*?)\\1", Pattern.DOTALL);
    private static final Set<String> KEPT_OUT = Set.of("exec", "ssrf", "xml", "policy");

    /** What is harmless, or belongs into a form. */
    private static final Set<String> HARMLESS_FEEL = Set.of("FE-11", "FE-15", "FE-17");

    private static final String DECISION =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
              <decision id="own" name="own" camunda:historyTimeToLive="P30D"><decisionTable id="t">
                <input id="i"><inputExpression id="ie"><text>%s</text></inputExpression></input><output id="o" name="o"/>
                <rule id="r"><inputEntry id="rc"><text>%s</text></inputEntry><outputEntry id="ro"><text>%s</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    private HostileFlows() {}

    static Stream<Hostile> in(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("manifest.jsonl"));
        return lines.stream().map(line -> JsonMapper.shared().readTree(line)).flatMap(entry -> of(folder, entry));
    }

    /** What customers and other systems write, of the group {@code el_data}. */
    static Stream<String> dataIn(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("manifest.jsonl"));
        return lines.stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(entry -> entry.get("group").asString().equals("el_data"))
                .map(entry -> entry.get("payload").asString());
    }

    private static Stream<Hostile> of(Path folder, JsonNode entry) {
        String id = entry.get("id").asString();
        String group = entry.get("group").asString();
        String kind = entry.path("kind").asString("policy");
        if (group.equals("feel")) {
            return feel(id, entry.get("payload").asString());
        }
        boolean model =
                Set.of("bpmn", "forms").contains(group) && entry.get("file").isString();
        if (!model || entry.get("file").asString().contains("/res_")) {
            return Stream.empty();
        }
        Path file = folder.resolve(entry.get("file").asString());
        return Stream.of(new Hostile(id, kindOf(file), text(file), KEPT_OUT.contains(kind)));
    }

    private static Stream<Hostile> feel(String id, String payload) {
        String escaped = payload.replace("&", "&amp;").replace("<", "&lt;");
        boolean refused = !HARMLESS_FEEL.contains(id);
        String form = JsonMapper.shared().writeValueAsString(payload);
        String condition = JsonMapper.shared().writeValueAsString("=" + payload);
        return Stream.of(
                new Hostile(id + " in an input", "decision", DECISION.formatted(escaped, "-", "1"), refused),
                new Hostile(id + " in a cell", "decision", DECISION.formatted("amount", escaped, "1"), refused),
                new Hostile(id + " in an output", "decision", DECISION.formatted("amount", "-", escaped), refused),
                new Hostile(
                        id + " in a condition", "form", field("\"conditional\":{\"hide\":" + condition + "}"), refused),
                new Hostile(id + " in a label", "form", field("\"label\":" + form), false));
    }

    private static String field(String setting) {
        return "{\"type\":\"default\",\"id\":\"own\",\"components\":[{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\","
                + setting + "}]}";
    }

    private static String kindOf(Path file) {
        String name = file.toString();
        return name.endsWith(".form") ? "form" : name.endsWith(".dmn") ? "decision" : "process";
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param kind of flow */
    record Hostile(String id, String kind, String model, boolean isRefused) {

        /** Named as the draft is, where it can be: or else its name alone would keep it out. */
        String content(String key) {
            Matcher own = OWN_ID.matcher(model);
            return own.find()
                    ? model.replaceAll("([\"'])" + Pattern.quote(own.group(2)) + "\\1", "$1" + key + "$1")
                    : model;
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
