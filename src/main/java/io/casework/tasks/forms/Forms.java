package io.casework.tasks.forms;

import io.casework.engine.FormVersion;
import io.casework.engine.ReleasedForms;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of tasks, each in its latest version. Which one that is, is asked of the database each time, so that all
 * nodes show a new version at once; only what was read of a version is kept.
 */
@Component
public class Forms {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}");
    private static final TypeReference<Map<String, @Nullable Object>> SCHEMA = new TypeReference<>() {};

    private final ReleasedForms released;
    private final JsonMapper json;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    Forms(ReleasedForms released, JsonMapper json) {
        this.released = released;
        this.json = json;
    }

    private record Read(int version, Form form) {}

    /** @throws IllegalStateException when the form asks in a way that we cannot hold answers against */
    public Optional<Form> find(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        int latest = released.latestVersion(key);
        Read known = read.get(key);
        return known != null && known.version() == latest ? Optional.of(known.form()) : read(key, latest);
    }

    private Optional<Form> read(String key, int version) {
        Optional<Form> form = released.find(key, version).map(this::form);
        form.ifPresent(found -> read.put(key, new Read(version, found)));
        return form;
    }

    private Form form(FormVersion version) {
        try {
            Map<String, @Nullable Object> schema = json.readValue(version.content(), SCHEMA);
            return new Form(version.formKey(), schema, FormReader.fields(schema));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The form " + version.formKey() + " cannot be used", e);
        }
    }
}
