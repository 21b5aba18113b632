package io.casework.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A kind of question.
 *
 * @param team id of the team that usually answers it
 * @param name by language, {@code en} and {@code de}
 */
public record Category(String id, String team, Map<String, String> name, List<Intent> intents) {

    /** What somebody wants; its id is unique among all categories. */
    public record Intent(String id, Map<String, String> name) {}

    /** The names that an id has here: of the category, of one of its intents, or none. */
    Stream<Map<String, String>> namesOf(String someId) {
        return id.equals(someId)
                ? Stream.of(name)
                : intents.stream().filter(intent -> intent.id().equals(someId)).map(Intent::name);
    }

    boolean has(String intent) {
        return intents.stream().anyMatch(known -> known.id().equals(intent));
    }
}
