package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasesTest
class CategoriesTests {

    @Autowired
    private Categories categories;

    @Test
    void knows_everyIntentOnceAndInBothLanguages() {
        var intents = categories.all().stream()
                .flatMap(category -> category.intents().stream())
                .toList();

        assertThat(intents)
                .extracting(Category.Intent::id)
                .doesNotHaveDuplicates()
                .hasSize(35);
        assertThat(intents).allSatisfy(intent -> assertThat(intent.name()).containsOnlyKeys("en", "de"));
    }

    @Test
    void names_anIntentInTheLanguageElseInEnglish() {
        assertThat(categories.nameOf("card-order", "de")).contains("Karte bestellen");
        assertThat(categories.nameOf("card-order", "fr")).contains("Order a card");
        assertThat(categories.nameOf("no-such-thing", "de")).isEmpty();
    }

    @Test
    void refuses_anIntentOfAnotherCategory() {
        assertThatThrownBy(() -> categories.require("orders", "card-order")).isInstanceOf(Problem.InvalidInput.class);
    }
}
