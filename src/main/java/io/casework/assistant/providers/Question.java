package io.casework.assistant.providers;

import io.casework.assistant.masking.MaskKind;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a provider is asked, as it leaves.
 *
 * @param prompt name and version of the prompt
 * @param system what it is to do
 * @param user what it is to do it with, masked
 * @param longestAnswer in tokens
 * @param masked how many values of each kind were masked
 */
public record Question(
        AssistantTask task,
        Occasion occasion,
        String prompt,
        String system,
        String user,
        AnswerSchema schema,
        int longestAnswer,
        Map<MaskKind, Integer> masked) {

    String maskedInWords() {
        return masked.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().key() + ' ' + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The most that it can take when every answer is as long as it may be and the first has to be mended. */
    Tokens most() {
        Tokens once = Tokens.atMost(system + user + schema.text(), longestAnswer);
        return once.plus(new Tokens(once.in() + longestAnswer, longestAnswer));
    }
}
