package io.casework.crm.rest;

import io.casework.engine.StepRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Paths and bodies with places for facts: {@code {name}}. A fact never becomes more than one value where it stands. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]{0,39})}");

    /** What may stand in a path as it is; everything else is written as bytes. */
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    /** What some servers read as a step up, or as two parts, after they have decoded a path once more. */
    private static final Pattern TWO_FACED =
            Pattern.compile("[;\\\\\\p{Cntrl}]|%(?:2[ef5]|3b|5c|[01]|7f)|%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    private Template() {}

    /**
     * The address that a path leads to, its facts encoded.
     *
     * @param prefixes below one of which it has to lead
     * @throws StepRefused when it leads anywhere else
     */
    static HttpUrl address(HttpUrl home, String template, Facts facts, List<String> prefixes) {
        String path = filled(template, name -> encoded(name, facts.text(name)));
        HttpUrl url = isPath(path) && isPlain(template) ? home.resolve(path) : null;
        if (url == null
                || !isAt(home, url)
                || url.pathSegments().stream().anyMatch(Template::leadsUp)
                || prefixes.stream().noneMatch(prefix -> isBelow(prefix, url))) {
            throw new StepRefused(CallRest.REFUSED, "The path leads to where the connection may not be used.");
        }
        return url;
    }

    /**
     * A body, its facts values of JSON: a text that is nothing but one place becomes the fact as it is.
     *
     * @throws StepRefused when the template is no JSON
     */
    static @Nullable JsonNode body(@Nullable String template, Facts facts) {
        if (template == null || template.isBlank()) {
            return null;
        }
        try {
            return filled(JsonMapper.shared().readTree(template), facts);
        } catch (JacksonException e) {
            throw new StepRefused(CallRest.REFUSED, "The body of the step is no JSON.");
        }
    }

    private static JsonNode filled(JsonNode node, Facts facts) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, filled(object.path(name), facts)));
            return object;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.path(i), facts));
            }
            return array;
        }
        return node.isString() ? filled(node.stringValue(), facts) : node;
    }

    private static JsonNode filled(String text, Facts facts) {
        Matcher whole = PLACE.matcher(text);
        return whole.matches()
                ? facts.json(whole.group(1))
                : JsonMapper.shared().getNodeFactory().stringNode(filled(text, facts::text));
    }

    private static String filled(String template, UnaryOperator<String> facts) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(facts.apply(place.group(1))));
    }

    /** Some servers decode a path before they look where it leads, so a fact must not lead up even then. */
    private static String encoded(String name, String fact) {
        if (leadsUp(fact) || fact.chars().anyMatch(Character::isISOControl)) {
            throw new StepRefused(CallRest.REFUSED, "The fact " + name + " can't stand in a path.");
        }
        StringBuilder encoded = new StringBuilder();
        for (byte each : fact.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(UNRESERVED.indexOf(each) >= 0 ? String.valueOf((char) each) : "%%%02X".formatted(each));
        }
        return encoded.toString();
    }

    private static boolean leadsUp(String decoded) {
        return Pattern.compile("[/\\\\]")
                .splitAsStream(decoded)
                .map(part -> part.split(";", 2)[0])
                .anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    /** Judged without its facts, which are encoded where they stand. */
    private static boolean isPlain(String template) {
        String path = PLACE.matcher(template).replaceAll("_").split("\\?", 2)[0];
        return !TWO_FACED.matcher(path).find();
    }

    private static boolean isPath(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("#")
                && !path.contains("\\")
                && path.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isAt(HttpUrl home, HttpUrl url) {
        return url.scheme().equals(home.scheme()) && url.host().equals(home.host()) && url.port() == home.port();
    }

    private static boolean isBelow(String prefix, HttpUrl url) {
        String base = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        String path = url.encodedPath();
        return path.equals(base) || path.startsWith(base + "/");
    }
}
