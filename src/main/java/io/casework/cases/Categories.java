package io.casework.cases;

import io.casework.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of questions that customers ask, read from {@code cases/categories.json}. */
@Component
public class Categories {

    private final List<Category> all;

    public Categories(@Value("classpath:cases/categories.json") Resource file) {
        try (InputStream json = file.getInputStream()) {
            all = List.of(JsonMapper.shared().readValue(json, Category[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Category> all() {
        return all;
    }

    public Optional<Category> find(String id) {
        return all.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public Optional<Category> ofIntent(String intent) {
        return all.stream().filter(category -> category.has(intent)).findFirst();
    }

    /** The name of a category or an intent, in English when there is none in the language. */
    Optional<String> nameOf(String id, String language) {
        return all.stream()
                .flatMap(category -> category.namesOf(id))
                .findFirst()
                .map(names -> names.getOrDefault(language, names.getOrDefault("en", id)));
    }

    /** @throws Problem.InvalidInput when there is no such category, or no such intent within it */
    void require(String category, @Nullable String intent) {
        Category known = find(category).orElseThrow(() -> new Problem.InvalidInput("category", "is not a category"));
        if (intent != null && !known.has(intent)) {
            throw new Problem.InvalidInput("intent", "is not an intent of the category " + known.id());
        }
    }
}
