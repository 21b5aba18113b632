package io.casework.assistant.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorecardTests {

    private static final int ROWS = 1_500;
    private static final List<Observation> WORLD = world(7);
    private static final LearnedScorecard LEARNED = new ScorecardLearner().learn(WORLD);
    private static final Scorecard CARD = LEARNED.card();

    @Test
    void ranksWhatItHasNotSeen() {
        ForecastQuality quality = ForecastQuality.of(
                world(8).stream().map(each -> Forecast.of(CARD, each)).toList());

        assertThat(quality.auc()).isGreaterThan(0.85);
        assertThat(quality.calibrationError()).isLessThan(0.06);
    }

    @Test
    void findsTwoFacts_thatSayMoreTogether() {
        Random random = new Random(3);
        List<Observation> either = IntStream.range(0, 2_000)
                .mapToObj(i -> {
                    boolean left = random.nextBoolean();
                    boolean right = random.nextBoolean();
                    Facts facts = Facts.NONE.with("left", left ? "a" : "b").with("right", right ? "a" : "b");
                    return Observation.of(facts, random.nextDouble() < (left == right ? 0.8 : 0.2));
                })
                .toList();

        assertThat(ForecastQuality.of(new ScorecardLearner().learn(either).unseen())
                        .auc())
                .isGreaterThan(0.75);
    }

    @Test
    void points_addUpToTheScore_forAnyFacts() {
        strangeFacts().forEach(facts -> {
            Rating rating = CARD.rate(facts);
            double sum =
                    rating.parts().stream().mapToDouble(Rating.Part::points).sum();

            assertThat(rating.usual() + sum).as("%s", facts).isCloseTo(rating.score(), within(1e-6));
        });
    }

    @Test
    void scores_stayWithinBounds_forAnyFacts() {
        strangeFacts().forEach(facts -> {
            assertThat(CARD.rate(facts).score()).as("%s", facts).isBetween(0.0, 100.0);
            assertThat(CARD.rate(facts).chance()).as("%s", facts).isBetween(0.0, 1.0);
        });
    }

    @Test
    void calibration_neverFalls() {
        double before = 0;
        for (double logit = -30; logit < 30; logit += 0.01) {
            double chance = CARD.chance(logit);
            assertThat(chance).as("at %s", logit).isGreaterThanOrEqualTo(before);
            before = chance;
        }
    }

    @Test
    void ofAllThatWasTrainedOn_chancesMeanWhatHappened() {
        double said = LEARNED.unseen().stream()
                .mapToDouble(Forecast::chance)
                .average()
                .orElseThrow();
        double happened = WORLD.stream()
                .mapToInt(each -> each.positive() ? 1 : 0)
                .average()
                .orElseThrow();

        assertThat(said).isCloseTo(happened, within(0.02));
    }

    @Test
    void learnsTheSame_fromTheSame() {
        assertThat(ScorecardFormat.write(new ScorecardLearner().learn(WORLD).card()))
                .isEqualTo(ScorecardFormat.write(CARD));
    }

    @Test
    void ratesTheSame_whenReadBack() {
        Scorecard read = ScorecardFormat.read(ScorecardFormat.write(CARD));

        strangeFacts().forEach(facts -> assertThat(read.rate(facts)).isEqualTo(CARD.rate(facts)));
    }

    @Test
    void refusesBytes_thatAreNoScorecard() {
        assertThatThrownBy(() -> ScorecardFormat.read(new byte[] {1, 2, 3})).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void refusesToLearn_whenEveryOutcomeIsTheSame() {
        List<Observation> won =
                WORLD.stream().map(each -> Observation.of(each.facts(), true)).toList();

        assertThatThrownBy(() -> new ScorecardLearner().learn(won)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWeight_countsLikeAsManyRows() {
        List<Observation> heavy = WORLD.stream()
                .map(each -> new Observation(each.facts(), each.positive(), each.positive() ? 3 : 1))
                .toList();
        double share =
                new ScorecardLearner().learn(heavy).card().rate(Facts.NONE).share();

        assertThat(share).isGreaterThan(CARD.rate(Facts.NONE).share() + 0.1);
    }

    @Test
    void whatIsNotKnown_isAFactToo() {
        Rating.Part unknown = CARD.rate(Facts.NONE).parts().stream()
                .filter(part -> part.fact().equals("size"))
                .findFirst()
                .orElseThrow();

        assertThat(unknown.known()).isFalse();
        assertThat(CARD.facts()).containsExactly("noise", "size", "colour");
    }

    @Test
    void auc_ofChance_isHalf() {
        List<Forecast> same = IntStream.range(0, 100)
                .mapToObj(i -> new Forecast(1, 0.5, i % 2 == 0, 1))
                .toList();

        assertThat(ForecastQuality.of(same).auc()).isEqualTo(0.5);
        assertThat(ForecastQuality.of(List.of()).auc()).isEqualTo(0.5);
    }

    /** Large things and red ones turn out well; a missing size does not. */
    private static List<Observation> world(long seed) {
        Random random = new Random(seed);
        List<Observation> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            double size = random.nextDouble() * 10;
            boolean known = random.nextDouble() < 0.8;
            boolean red = random.nextBoolean();
            double logit = (known ? size - 5 : -2) + (red ? 1.5 : -1.5);
            Facts facts = Facts.NONE
                    .with("size", known ? size : null)
                    .with("noise", random.nextGaussian())
                    .with("colour", red ? "red" : "blue");
            rows.add(Observation.of(facts, random.nextDouble() < Calibration.logistic(logit)));
        }
        return rows;
    }

    private static List<Facts> strangeFacts() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Facts> strange = new ArrayList<>(List.of(
                Facts.NONE,
                new Facts(Map.of("size", Double.MAX_VALUE, "noise", -Double.MAX_VALUE), Map.of()),
                new Facts(Map.of("size", -0.0), Map.of("colour", "\u0000\ud83d\ude00'; DROP TABLE")),
                Facts.NONE.with("size", Double.NaN).with("noise", Double.POSITIVE_INFINITY),
                Facts.NONE
                        .with("colour", "x".repeat(100_000))
                        .with("stranger", "?")
                        .with("unheard", 4),
                new Facts(Map.of("colour", 3.0), Map.of("size", "large"))));
        System.out.println("ScorecardTests: seed " + seed);
        for (int i = 0; i < 200; i++) {
            strange.add(Facts.NONE
                    .with("size", random.nextBoolean() ? random.nextGaussian() * 20 : null)
                    .with("noise", random.nextGaussian())
                    .with("colour", List.of("red", "blue", "green", " ").get(random.nextInt(4))));
        }
        return strange;
    }
}
