package io.casework.engine.gate;

import io.casework.engine.gate.Wording.Phrase;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The allow-lists, limits and words of the gate, as {@code rules.json} states them; the browser's live checks read the
 * same file.
 *
 * @param feelFunctions what a decision or a form may call
 * @param complaints by name; the rule is what stands before the dot
 * @param phrases by name; parts of complaints
 * @param values types of values that a pattern says all about
 */
record RuleBook(
        Language bpmn,
        Language dmn,
        FormLanguage form,
        Set<String> feelFunctions,
        Map<String, Stated> complaints,
        Map<String, String> phrases,
        Map<String, ValueRule> values,
        Map<String, Integer> limits,
        ExpressionWords expression,
        FeelWords feel,
        StepWords steps,
        Reserved reserved) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d|detail)\\}");
    private static final RuleBook SHIPPED = load();

    static RuleBook shipped() {
        return SHIPPED;
    }

    /** In English. */
    String reason(Wording wording) {
        String reason = filled(stated(wording).reason(), wording);
        return wording.setting() == null ? reason : reason + " (" + wording.setting() + ")";
    }

    @Nullable
    String fix(Wording wording) {
        String fix = stated(wording).fix();
        return fix == null ? null : filled(fix, wording);
    }

    String phrase(Phrase phrase) {
        return filled(Objects.requireNonNull(phrases.get(phrase.key()), phrase.key()), phrase.arguments(), "");
    }

    private Stated stated(Wording wording) {
        return Objects.requireNonNull(complaints.get(wording.key()), wording.key());
    }

    private String filled(String sentence, Wording wording) {
        Phrase detail = wording.detail();
        return filled(sentence, wording.arguments(), detail == null ? "" : phrase(detail));
    }

    private static String filled(String sentence, List<String> arguments, String detail) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            String name = place.group(1);
            return Matcher.quoteReplacement(name.equals("detail") ? detail : arguments.get(Integer.parseInt(name)));
        });
    }

    int limit(String name) {
        return Objects.requireNonNull(limits.get(name), name);
    }

    /** @param reason with {@code {0}}, {@code {1}} and {@code {detail}} where something of the model is shown */
    record Stated(String reason, @Nullable String fix) {}

    /**
     * @param pattern of the whole value; null: none is fine by its form
     * @param or what else it may be, {@code expression} or {@code variable}
     * @param complaint about the last of the two
     */
    record ValueRule(@Nullable String pattern, @Nullable String or, String complaint) {}

    /**
     * @param symbols longer ones first
     * @param binary operators, loosest first; those of one line bind alike, from left to right
     */
    record ExpressionWords(List<String> symbols, Set<String> words, Set<String> reserved, List<Set<String>> binary) {}

    /** @param results what functions give, where it is always the same */
    record FeelWords(List<String> symbols, Set<String> words, Set<String> comparisons, Map<String, FeelSort> results) {}

    /**
     * @param drafts topics that write an answer nobody has read
     * @param sends topics that send one
     * @param thirdParties topics that need no connector of ours
     * @param pauses steps that wait for a person or an event
     * @param calls steps that call a connector or a flow
     */
    record StepWords(String drafts, String sends, String thirdParties, Set<String> pauses, Set<String> calls) {}

    /** Names of flows, decisions, messages and signals that the product keeps for itself. */
    record Reserved(List<String> prefixes, Set<String> keys) {

        boolean includes(String name) {
            return keys.contains(name) || prefixes.stream().anyMatch(name::startsWith);
        }
    }

    /** How large a model may be; the reader stops at the first limit that is passed. */
    record Limits(int bytes, int depth, int elements, int attributes, int attributeLength, int textLength) {}

    /**
     * @param namespaces prefix, as the keys of {@code elements} use it, to the URIs that mean it
     * @param sets named lists of attributes that elements share
     * @param groups named lists of children
     * @param refused names with a complaint of their own; {@code prefix:*} means the whole namespace
     * @param warned namespaces of other tools that are worth a warning when they are taken out, to its complaint
     * @param semantic how many elements there may be outside the drawing
     */
    record Language(
            Limits limits,
            int semantic,
            Map<String, List<String>> namespaces,
            Map<String, String> warned,
            List<String> roots,
            Map<String, Map<String, String>> sets,
            Map<String, List<String>> groups,
            Map<String, ElementRule> elements,
            Map<String, String> refused) {

        /** @return null: nobody here knows the namespace */
        @Nullable
        String key(XmlElement.Name name, String inherited) {
            if (name.uri().isEmpty()) {
                return inherited + name.local();
            }
            return namespaces.entrySet().stream()
                    .filter(known -> known.getValue().contains(name.uri()))
                    .map(known -> known.getKey() + ":" + name.local())
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Complaint refusal(String key) {
            String exact = refused.get(key);
            String name = exact != null ? exact : refused.get(key.replaceFirst(":.*", ":*"));
            return name == null ? null : Complaint.of(name);
        }

        Map<String, String> prefixes() {
            Map<String, String> byUri = new LinkedHashMap<>(Map.of(AllowList.XSI, "xsi"));
            namespaces.forEach((prefix, uris) -> uris.forEach(uri -> byUri.put(uri, prefix)));
            return byUri;
        }

        Map<String, String> attributesOf(ElementRule rule) {
            Map<String, String> all = new LinkedHashMap<>();
            rule.use().forEach(set -> all.putAll(Objects.requireNonNull(sets.get(set), set)));
            all.putAll(rule.attributes());
            return all;
        }

        Set<String> childrenOf(ElementRule rule) {
            return expanded(rule.children());
        }

        private Set<String> expanded(List<String> names) {
            return names.stream()
                    .flatMap(child -> child.startsWith("$")
                            ? Objects.requireNonNull(groups.get(child.substring(1)), child).stream()
                            : Stream.of(child))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /**
     * @param use names of attribute sets
     * @param attributes name to value type; one without a prefix has no namespace
     * @param extensions what its extension elements may hold
     * @param text value type of the text; null: no text allowed
     */
    record ElementRule(
            List<String> use,
            Map<String, String> attributes,
            List<String> children,
            List<String> extensions,
            @Nullable String text) {

        ElementRule {
            use = use == null ? List.of() : use;
            attributes = attributes == null ? Map.of() : attributes;
            children = children == null ? List.of() : children;
            extensions = extensions == null ? List.of() : extensions;
        }
    }

    /**
     * @param nesting how deep groups and lists may stand in each other
     * @param properties of the form itself; name to value type
     * @param common of every component
     */
    record FormLanguage(
            Set<String> unsafeKeys,
            Map<String, String> patterns,
            int bytes,
            int nesting,
            int components,
            Map<String, String> properties,
            Map<String, String> common,
            Map<String, Map<String, String>> types,
            Map<String, Map<String, String>> objects,
            Map<String, String> refused) {}

    private static RuleBook load() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return mapper.readValue(GateRules.content(), RuleBook.class);
    }
}
