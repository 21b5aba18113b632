package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.assistant.learning.Example;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonTests {

    @Test
    void holdsOutTheNewestFifth_whileFewWereChosenByChance() {
        Lesson lesson = lesson(100, i -> i < 80 || i >= 95);

        assertThat(lesson.heldOut())
                .extracting(Example::text)
                .startsWith("text 80")
                .hasSize(20);
        assertThat(lesson.taught()).hasSize(80).doesNotContainAnyElementsOf(lesson.heldOut());
    }

    @Test
    void holdsOutOfTheNewestFifth_whatWasChosenByChance_andLearnsFromTheRest() {
        Lesson lesson = lesson(300, i -> i % 2 == 0);

        assertThat(lesson.heldOut())
                .extracting(Example::text)
                .startsWith("text 240")
                .hasSize(30);
        assertThat(lesson.taught()).hasSize(270).doesNotContainAnyElementsOf(lesson.heldOut());
        assertThat(lesson.all()).hasSize(300);
    }

    private interface ByChance {
        boolean is(int index);
    }

    private static Lesson lesson(int labels, ByChance chosen) {
        List<LabelledTicket> usable = IntStream.range(0, labels)
                .mapToObj(i -> new LabelledTicket(
                        new Correction(
                                "C-" + i,
                                "hash",
                                "track-order",
                                "alice",
                                Instant.EPOCH.plusSeconds(i),
                                null,
                                null,
                                chosen.is(i)),
                        "text " + i))
                .toList();
        var selection = new LabelSelection(usable, List.of(), List.of());
        var champion = new VersionedModel(1, ShippedModel.TRAINED.model());
        return new Lesson("run", ShippedModel.SEEDS, selection, champion);
    }
}
