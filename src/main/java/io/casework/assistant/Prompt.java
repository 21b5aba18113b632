package io.casework.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.springframework.core.io.ClassPathResource;

/**
 * A prompt as it stands in the resources. One that was in use is never edited: a better one gets a new version.
 *
 * @param id name and version
 */
record Prompt(String id, String system, String user, String schema) {

    static final Prompt CLASSIFY = read("classify-ticket.v1");
    static final Prompt DRAFT_REPLY = read("draft-reply.v1");
    static final Prompt REDRAFT_REPLY = read("redraft-reply.v1");
    static final Prompt DRAFT_OUTREACH = read("draft-outreach.v1");
    static final Prompt SUMMARISE = read("summarise-case.v1");
    static final Prompt CONNECTION_TEST = read("connection-test.v1");

    /** The prompt with the values in the places of their names; what looks like a name within a value stays. */
    static String filled(String template, Map<String, String> values) {
        return new StringSubstitutor(values, "{{", "}}", '\0')
                .setDisableSubstitutionInValues(true)
                .setEnableUndefinedVariableException(true)
                .setValueDelimiterMatcher(null)
                .replace(template);
    }

    private static Prompt read(String id) {
        return new Prompt(id, text(id + ".system.txt"), text(id + ".user.txt"), text(id + ".schema.json"));
    }

    private static String text(String file) {
        try (InputStream content = new ClassPathResource("assistant/prompts/" + file).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
