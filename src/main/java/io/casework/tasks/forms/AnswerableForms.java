package io.casework.tasks.forms;

import io.casework.engine.FormProof;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells before a form is released whether answers to it could be checked. */
@Component
class AnswerableForms implements FormProof {

    private static final TypeReference<Map<String, @Nullable Object>> SCHEMA = new TypeReference<>() {};

    private final JsonMapper json;

    AnswerableForms(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Optional<String> fault(String content) {
        try {
            FormReader.fields(json.readValue(content, SCHEMA));
            return Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException unanswerable) {
            return Optional.of(unanswerable.getMessage() + ".");
        } catch (JacksonException unreadable) {
            return Optional.of("Tasks can't read it.");
        }
    }
}
