package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.Category;
import io.casework.cases.Sentiment;
import io.casework.cases.Urgency;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedsTests {

    private static final List<Seed> MESSAGES = ShippedModel.SEEDS.messages();

    @Test
    void coverEveryIntent_andNothingElse() {
        Set<String> known = Stream.concat(
                        ShippedModel.CATEGORIES.all().stream()
                                .flatMap(category -> category.intents().stream())
                                .map(Category.Intent::id),
                        Stream.of(Seeds.OFF_TOPIC))
                .collect(Collectors.toSet());

        assertThat(MESSAGES.stream().map(Seed::intent).collect(Collectors.toSet()))
                .isEqualTo(known);
    }

    @Test
    void areManyEnough_inBothLanguages() {
        Map<String, Map<String, Long>> counts = MESSAGES.stream()
                .collect(Collectors.groupingBy(
                        Seed::intent, Collectors.groupingBy(Seed::language, Collectors.counting())));

        assertThat(counts).allSatisfy((intent, languages) -> {
            assertThat(languages.getOrDefault("en", 0L)).as(intent).isGreaterThanOrEqualTo(25);
            assertThat(languages.getOrDefault("de", 0L)).as(intent).isGreaterThanOrEqualTo(6);
        });
    }

    @Test
    void areWellFormed_andDoNotRepeatThemselves() {
        assertThat(MESSAGES).allSatisfy(seed -> {
            assertThat(seed.text()).isNotBlank().isEqualTo(seed.text().strip());
            assertThat(Keyed.find(Urgency.class, seed.urgency())).isPresent();
            assertThat(Keyed.find(Sentiment.class, seed.sentiment())).isPresent();
        });
        assertThat(MESSAGES.stream().map(seed -> seed.text().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }
}
