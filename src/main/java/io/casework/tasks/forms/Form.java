package io.casework.tasks.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as its file says.
 *
 * @param key path of the file, such as {@code support/answer-customer}
 * @param schema what form-js shows
 * @param fields what can be answered
 */
public record Form(String key, Map<String, @Nullable Object> schema, List<Field> fields) {}
