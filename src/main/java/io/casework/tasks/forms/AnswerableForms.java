package io.casework.tasks.forms;

import io.casework.engine.FormProof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells before a form is released whether answers to it can be checked, and whether it still asks what the product reads
 * of the form that it replaces: without that nobody could complete the task.
 */
@Component
class AnswerableForms implements FormProof {

    private static final TypeReference<Map<String, @Nullable Object>> SCHEMA = new TypeReference<>() {};

    private final JsonMapper json;

    AnswerableForms(JsonMapper json) {
        this.json = json;
    }

    @Override
    public List<Fault> faults(String content, @Nullable String shipped) {
        try {
            Map<String, Field> asked = fields(content);
            return shipped == null
                    ? List.of()
                    : fields(shipped).values().stream()
                            .flatMap(read -> fault(read, asked.get(read.key())).stream())
                            .toList();
        } catch (IllegalArgumentException | ArithmeticException unanswerable) {
            return List.of(
                    new Fault("form-unanswerable.because", true, List.of(String.valueOf(unanswerable.getMessage()))));
        } catch (JacksonException unreadable) {
            return List.of(new Fault("form-unanswerable", true, List.of()));
        }
    }

    private Map<String, Field> fields(String content) {
        return FormReader.fields(json.readValue(content, SCHEMA)).stream()
                .collect(Collectors.toMap(Field::key, Function.identity(), (first, later) -> first));
    }

    private static Optional<Fault> fault(Field read, @Nullable Field asked) {
        if (asked == null) {
            return read.rules().required() ? Optional.of(missing(read)) : Optional.empty();
        }
        if (asked.type() != read.type()) {
            return Optional.of(new Fault("form-field-type", true, List.of(read.label())));
        }
        return unknownChoices(read, asked).findFirst().map(choice -> unknown(read, choice));
    }

    private static Fault missing(Field read) {
        return new Fault("form-field-missing", true, List.of(read.label(), read.key()));
    }

    private static Stream<Object> unknownChoices(Field read, Field asked) {
        if (read.choices() == null || asked.choices() == null || read.choices().dataKey() != null) {
            return Stream.empty();
        }
        List<Object> known = read.choices().values();
        return asked.choices().values().stream().filter(choice -> !known.contains(choice));
    }

    private static Fault unknown(Field read, Object choice) {
        return new Fault("form-choice-unknown", false, List.of(String.valueOf(choice), read.label()));
    }
}
