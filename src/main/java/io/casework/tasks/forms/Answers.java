package io.casework.tasks.forms;

import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what somebody sent against the form: the same rules that the browser applies, applied where they count. */
public final class Answers {

    private final Map<String, @Nullable Object> shown;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, @Nullable Object> context;
    private final Map<String, @Nullable Object> accepted = new LinkedHashMap<>();

    private Answers(Form form, Map<String, @Nullable Object> data, Map<String, @Nullable Object> shown) {
        this.shown = shown;
        this.context = new HashMap<>(shown);
        form.fields().stream()
                .map(Field::key)
                .filter(data::containsKey)
                .forEach(key -> context.put(key, data.get(key)));
    }

    /**
     * The answers that count, by field. What the form does not ask, or hides, is dropped; what was left empty is null.
     *
     * @param data as it was sent
     * @param shown what the form showed when it opened
     * @return texts, numbers, booleans, lists of choices; dates as {@link java.time.LocalDate}, times as
     *     {@link java.time.LocalTime}, both as {@link java.time.Instant}
     * @throws Problem.Unprocessable with everything that is wrong
     */
    public static Map<String, @Nullable Object> check(
            Form form, Map<String, @Nullable Object> data, Map<String, @Nullable Object> shown) {
        Answers answers = new Answers(form, data, shown);
        form.fields().forEach(field -> answers.consider(field, data.get(field.key())));
        if (!answers.violations.isEmpty()) {
            throw new Problem.Unprocessable(answers.violations);
        }
        return answers.accepted;
    }

    private void consider(Field field, @Nullable Object value) {
        if (field.hiddenWhen().stream().anyMatch(condition -> condition.holds(context))) {
            context.remove(field.key());
            return;
        }
        try {
            accepted.put(field.key(), AnswerRules.accepted(field, value, choicesOf(field)));
        } catch (Refusal refusal) {
            violations.add(new Violation(field.key(), String.valueOf(refusal.getMessage())));
        }
    }

    private List<Object> choicesOf(Field field) {
        if (field.choices() == null) {
            return List.of();
        }
        String dataKey = field.choices().dataKey();
        return dataKey == null ? field.choices().values() : FormReader.values(shown.get(dataKey));
    }

    /** An answer that the field's rules don't allow; the message completes a sentence that begins with the field. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message, null, false, false);
        }
    }
}
