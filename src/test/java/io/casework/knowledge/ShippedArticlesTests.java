package io.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.Categories;
import io.casework.cases.Category;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class ShippedArticlesTests {

    static final Categories CATEGORIES = new Categories(new ClassPathResource("cases/categories.json"));

    static Set<String> intents() {
        return CATEGORIES.all().stream()
                .flatMap(category -> category.intents().stream())
                .map(Category.Intent::id)
                .collect(Collectors.toSet());
    }

    static Stream<ArticleFiles.Shipped> files() {
        return Shipped.FILES.stream();
    }

    @Test
    void coverEveryIntent_inEnglish() {
        Set<String> answered = Shipped.articles("en").stream()
                .flatMap(article -> article.text().intents().stream())
                .collect(Collectors.toSet());

        assertThat(answered).isEqualTo(intents());
    }

    @Test
    void areTranslations_ofEnglishArticles() {
        Map<String, ArticleText> english =
                Shipped.articles("en").stream().collect(Collectors.toMap(Article::id, Article::text));

        assertThat(Shipped.articles("de")).hasSizeGreaterThanOrEqualTo(12).allSatisfy(german -> {
            ArticleText original = english.get(german.id());
            assertThat(original).isNotNull();
            assertThat(german.text().category()).isEqualTo(original.category());
            assertThat(german.text().intents()).isEqualTo(original.intents());
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void areComplete(ArticleFiles.Shipped file) {
        ArticleText text = file.text();

        assertThat(CATEGORIES.find(text.category())).isPresent();
        assertThat(text.alternateQuestions()).hasSizeBetween(5, 20).doesNotHaveDuplicates();
        assertThat(text.body().split("\\s+")).as("words").hasSizeBetween(120, 260);
        assertThat(text.reply()).doesNotContain("**", "](", "TODO");
    }

    @ParameterizedTest
    @MethodSource("files")
    void replyInTwoToFiveSentences_oneALine(ArticleFiles.Shipped file) {
        List<String> lines = file.text().reply().lines().toList();

        assertThat(Sentences.of(file.text().reply(), file.language()))
                .isEqualTo(lines)
                .hasSizeBetween(2, 5);
    }

    /** What one article promises, no other contradicts: each pattern has one figure wherever it matches. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; 30; (?:free of charge|is free|return an item)[^.]{0,30}? within \\**(\\d+) days",
                "de; 30; innerhalb von \\**(\\d+) Tagen nach der Lieferung\\*{0,2} (?:kostenlos|zurück)",
                "en; 2–4; Standard delivery (?:in Germany and Austria )?takes (\\S+) working days",
                "de; 2–4; Standardversand (?:in Deutschland und Österreich )?dauert (\\S+) Werktage",
                "en; €49; free from (€\\d+)",
                "de; 49 €; ab (\\d+ €) (?:ist er )?kostenlos",
                "en; 60; (\\d+) minutes after (?:placing|ordering|you placed)",
                "de; 60; (\\d+) Minuten lang",
                "en; 7; bank releases[^.]{0,60}? (\\d+) days",
                "de; 7; Bank (?:gibt sie von selbst frei, spätestens nach|innerhalb von) (\\d+) Tagen",
                "en; €2,500; (€2,\\d+) in a calendar month",
                "de; 2.500 €; (2\\.\\d+ €) im Kalendermonat",
                "en; 5; (?:replacement|new card)[^.]{0,70} within (\\d+) working days",
                "de; 5; (?:Ersatz|neue Karte)[^.]{0,90} innerhalb von (\\d+) Werktagen (?:bei|kommt)",
                "en; +49 30 23125 100; [Cc]ard line on (\\+[\\d ]+\\d)",
                "de; +49 30 23125 100; Kartenhotline (?:unter )?(\\+[\\d ]+\\d)",
            })
    void agreeOnFigures(String language, String figure, String pattern) {
        Pattern promise = Pattern.compile(pattern);

        List<String> promised = Shipped.articles(language).stream()
                .flatMap(article -> matches(
                        promise, article.text().body() + "\n" + article.text().reply()))
                .toList();

        assertThat(promised).isNotEmpty().containsOnly(figure);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
