package io.casework.assistant;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an agent asks of a new draft. A provider is told it; the drafter in this process, which only has whole sentences
 * of articles, can do two things that it may ask for: be shorter, and be in another language.
 */
record Instruction(String text) {

    private static final Pattern SHORTER = Pattern.compile(
            "(?iu)\\b(?:short(?:er|en)?|brief(?:er|ly)?|concise(?:ly)?|less text|kurz|kürzer|knapp(?:er)?|kürzen)\\b");
    private static final Pattern ENGLISH = Pattern.compile("(?iu)\\b(?:english|englisch)\\b");
    private static final Pattern GERMAN = Pattern.compile("(?iu)\\b(?:german|deutsch)\\b");
    private static final Pattern FILLERS = Pattern.compile(
            "(?iu)\\b(?:please|in|into|to|and|much|a|bit|make|write|answer|reply|translate|it|the|draft|more|bitte|auf|ins"
                    + "|und|viel|etwas|schreib(?:e|en)?|antworte[n]?|die|den|antwort|entwurf|übersetze[n]?)\\b");

    boolean asksForLess() {
        return SHORTER.matcher(text).find();
    }

    /** ISO code of the language that it asks for. */
    Optional<String> language() {
        if (ENGLISH.matcher(text).find()) {
            return Optional.of("en");
        }
        return GERMAN.matcher(text).find() ? Optional.of("de") : Optional.empty();
    }

    /** Whether it asks for anything else besides. */
    boolean asksForMore() {
        String rest = Stream.of(SHORTER, ENGLISH, GERMAN, FILLERS)
                .reduce(text, (left, pattern) -> pattern.matcher(left).replaceAll(""), (first, second) -> second);
        return rest.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
