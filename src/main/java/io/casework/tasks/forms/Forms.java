package io.casework.tasks.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The forms that ship with the product. */
@Component
public class Forms {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}");

    private final JsonMapper json;
    private final Map<String, Optional<Form>> read = new ConcurrentHashMap<>();

    Forms(JsonMapper json) {
        this.json = json;
    }

    /** @throws IllegalStateException when the form asks in a way that we cannot hold answers against */
    public Optional<Form> find(@Nullable String key) {
        return key == null || !KEY.matcher(key).matches() ? Optional.empty() : read.computeIfAbsent(key, this::read);
    }

    private Optional<Form> read(String key) {
        ClassPathResource file = new ClassPathResource("forms/" + key + ".form");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            Map<String, @Nullable Object> schema = json.readValue(content, new TypeReference<>() {});
            return Optional.of(new Form(key, schema, FormReader.fields(schema)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The form " + key + " cannot be used", e);
        }
    }
}
