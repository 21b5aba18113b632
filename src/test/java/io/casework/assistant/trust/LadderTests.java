package io.casework.assistant.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.assistant.learning.Proportion;
import io.casework.assistant.trust.TrustChange.Cause;
import io.casework.shared.Keyed;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTests {

    private static final double TARGET = 0.95;
    private static final Proportion NONE = new Proportion(0, 0);

    private final Ladder ladder = new Ladder(TARGET);

    @ParameterizedTest
    @CsvSource({
        // level, right, judged, where to
        "watch, 29, 29,",
        "watch, 30, 30, suggest",
        "watch, 14, 40,",
        "suggest, 31, 31,",
        "suggest, 32, 32, act-with-undo",
        "suggest, 190, 200,",
        "suggest, 197, 200, act-with-undo",
        "act-with-undo, 99, 99,",
        "act-with-undo, 100, 100, act",
    })
    void rises_whenEvenTheLowerBoundBeatsTheTarget_onEnoughCases(
            String level, int right, int judged, @Nullable String to) {
        var proportion = new Proportion(right, judged);

        Optional<Move> move = ladder.next(rung(level, false), new Evidence(proportion, proportion, NONE));

        assertThat(move.map(each -> each.to().key())).isEqualTo(Optional.ofNullable(to));
        move.ifPresent(each -> assertThat(each.cause()).isEqualTo(Cause.EARNED));
    }

    @ParameterizedTest
    @CsvSource({
        "suggest, 4, 30, watch",
        "suggest, 10, 30,",
        "act-with-undo, 26, 30, suggest",
        "act-with-undo, 28, 30,",
        "act-with-undo, 10, 29,",
        "act, 86, 100, act-with-undo",
        "act, 95, 100,",
    })
    void falls_whenNotEvenTheUpperBoundReachesTheTarget(String level, int right, int judged, @Nullable String to) {
        var proportion = new Proportion(right, judged);

        Optional<Move> move = ladder.next(rung(level, false), new Evidence(proportion, proportion, NONE));

        assertThat(move.map(each -> each.to().key())).isEqualTo(Optional.ofNullable(to));
        move.ifPresent(each -> assertThat(each.cause()).isEqualTo(Cause.LOST));
    }

    @Test
    void falls_whenPeopleUndoTooMuch_evenIfTheSampleIsTooSmallToTell() {
        var evidence = new Evidence(new Proportion(5, 5), new Proportion(5, 5), new Proportion(170, 200));

        assertThat(ladder.next(rung("act-with-undo", false), evidence))
                .map(Move::cause)
                .contains(Cause.UNDONE_TOO_OFTEN);
    }

    @Test
    void risesByAPersonOnly_whenHeld_andFallsAllTheSame() {
        var right = new Evidence(new Proportion(100, 100), new Proportion(100, 100), NONE);
        var wrong = new Evidence(new Proportion(10, 100), new Proportion(10, 100), NONE);

        assertThat(ladder.next(rung("suggest", true), right)).isEmpty();
        assertThat(ladder.next(rung("act", true), wrong)).map(Move::to).contains(TrustLevel.ACT_WITH_UNDO);
    }

    @ParameterizedTest
    @EnumSource(
            value = TrustStep.class,
            names = {"DRAFT_REPLY", "DRAFT_OUTREACH"})
    void aTextToACustomer_neverGoesAlone(TrustStep step) {
        var right = new Evidence(new Proportion(1_000, 1_000), new Proportion(1_000, 1_000), NONE);
        var rung = new Rung(step, "track-order", TrustLevel.SUGGEST, false, Instant.EPOCH, "system");

        assertThat(ladder.next(rung, right)).isEmpty();
    }

    /** An intent that is right as often as asked goes up at last; one that is clearly worse does not by luck alone. */
    @ParameterizedTest
    @CsvSource({"0.99, 0.95, 1.0", "0.85, 0.0, 0.02"})
    void letsHardlyAnyBadIntentAct(double truth, double atLeast, double atMost) {
        var random = new Random(11);
        int promoted = 0;
        for (int trial = 0; trial < 300; trial++) {
            promoted += risesWithin(400, truth, random) ? 1 : 0;
        }

        assertThat(promoted / 300.0).isBetween(atLeast, atMost);
    }

    private boolean risesWithin(int cases, double truth, Random random) {
        var sofar = NONE;
        for (int i = 0; i < cases; i++) {
            sofar = sofar.plus(random.nextDouble() < truth);
            if (i % 10 == 9
                    && ladder.next(rung("suggest", false), new Evidence(sofar, sofar, NONE))
                            .filter(move -> move.to() == TrustLevel.ACT_WITH_UNDO)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Rung rung(String level, boolean held) {
        TrustLevel found = Keyed.find(TrustLevel.class, level).orElseThrow();
        return new Rung(TrustStep.CLASSIFY, "track-order", found, held, Instant.EPOCH, "system");
    }
}
