package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseStoryTests {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    private final List<CaseHappening> timeline = new ArrayList<>();

    @Test
    void waitsForTheCustomer_fromTheAnswerToTheReply() {
        at(1, "waiting", null);
        at(4, "resumed", null);
        at(5, "waiting", null);
        at(7, "resolved", null);

        assertThat(story().waited()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void waitsForNobody_betweenAResolutionAndItsBeingOpenedAgain() {
        at(2, "resolved", null);
        at(26, "reopened", null);
        at(27, "resolved", null);

        assertThat(story().waited()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aWaitThatIsSaidTwice_isOne() {
        at(1, "waiting", null);
        at(2, "waiting", null);
        at(3, "resumed", null);

        assertThat(story().waited()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void countsHandOvers_andThoseBackAgain() {
        at(0, "triaged", "billing");
        at(1, "handed-over", "orders");
        at(2, "handed-over", "billing");
        at(3, "handed-over", "billing");
        at(4, "handed-over", "technical");

        assertThat(story().handOvers()).isEqualTo(3);
        assertThat(story().pingPongs()).isEqualTo(1);
    }

    @Test
    void saysNothing_ofACaseToWhichNothingHappened() {
        assertThat(story()).isEqualTo(new CaseStory(Duration.ZERO, 0, 0));
    }

    private void at(int hour, String what, @Nullable String team) {
        timeline.add(new CaseHappening("C-1", what, team, NINE.plus(Duration.ofHours(hour))));
    }

    private CaseStory story() {
        return CaseStory.of(timeline);
    }
}
