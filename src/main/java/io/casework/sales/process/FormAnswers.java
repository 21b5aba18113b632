package io.casework.sales.process;

import io.casework.shared.Keyed;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of a form, read one by one. */
record FormAnswers(Map<String, @Nullable Object> data) {

    /** The text of a field; null when it is empty. */
    @Nullable
    String text(String field) {
        return data.get(field) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    @Nullable
    Long number(String field) {
        return data.get(field) instanceof Number number ? (Long) number.longValue() : null;
    }

    /** @throws Problem.Unprocessable with the message when the field is empty */
    String required(String field, String message) {
        String text = text(field);
        if (text == null) {
            throw violation(field, message);
        }
        return text;
    }

    /** @throws Problem.Unprocessable when the field is none of the constants */
    <E extends Enum<E> & Keyed> E choice(String field, Class<E> type) {
        return Keyed.find(type, required(field, "Please choose."))
                .orElseThrow(() -> violation(field, "This choice does not exist."));
    }

    /** Null when the field is empty or says that nobody knows. */
    <E extends Enum<E> & Keyed> @Nullable E optionalChoice(String field, Class<E> type) {
        String text = text(field);
        return text == null ? null : Keyed.find(type, text).orElse(null);
    }

    static Problem.Unprocessable violation(String field, String message) {
        return new Problem.Unprocessable(List.of(new Violation(field, message)));
    }
}
