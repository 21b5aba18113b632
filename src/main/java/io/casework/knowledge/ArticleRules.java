package io.casework.knowledge;

import io.casework.cases.Categories;
import io.casework.cases.Category;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the labels of an article may be. */
@Component
class ArticleRules {

    private final Categories categories;

    ArticleRules(Categories categories) {
        this.categories = categories;
    }

    /** @throws Problem.InvalidInput with everything that is unknown */
    void check(String language, ArticleText text) {
        List<Violation> violations = new ArrayList<>();
        if (!ArticleIndex.LANGUAGES.contains(language)) {
            violations.add(new Violation("language", "is not a language of the knowledge base"));
        }
        if (categories.find(text.category()).isEmpty()) {
            violations.add(new Violation("category", "is not a category"));
        }
        if (!intents().containsAll(text.intents())) {
            violations.add(new Violation("intents", "contains something that is not an intent"));
        }
        if (!violations.isEmpty()) {
            throw new Problem.InvalidInput(violations);
        }
    }

    private List<String> intents() {
        return categories.all().stream()
                .flatMap(category -> category.intents().stream())
                .map(Category.Intent::id)
                .toList();
    }
}
