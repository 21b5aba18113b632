package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlikeMissesTests {

    private int number;

    @Test
    void putsTogether_whatAsksTheSame() {
        List<AlikeMisses> groups = AlikeMisses.groups(List.of(
                miss("return-item", "Engraved cup", "Can I return a cup that was engraved?"),
                miss("return-item", "Lost label", "I lost the shipping label, where do I print another one?"),
                miss("return-item", "Cup", "Is an engraved cup returned like any other?"),
                miss("return-item", "New label please", "The shipping label does not print.")));

        assertThat(groups)
                .extracting(AlikeMissesTests::numbers)
                .containsExactly(List.of("C-1", "C-3"), List.of("C-2", "C-4"));
        assertThat(groups.get(0).commonWords()).contains("engraved");
        assertThat(groups.get(1).commonWords()).contains("shipping", "label");
    }

    @Test
    void neverMixesIntents() {
        assertThat(AlikeMisses.groups(List.of(
                        miss("return-item", "Engraved cup", "Engraved cup"),
                        miss("track-order", "Engraved cup", "Engraved cup"),
                        miss(null, "Engraved cup", "Engraved cup"))))
                .hasSize(3);
    }

    @Test
    void tellsNoWords_ofOneCaseOnly() {
        AlikeMisses group = AlikeMisses.groups(List.of(
                        miss("return-item", "Engraved cup", "Anna wants to return her engraved cup"),
                        miss("return-item", "Engraved cup", "Boris returns engraved cups")))
                .get(0);

        assertThat(group.commonWords()).contains("engraved").doesNotContain("anna", "boris");
    }

    @Test
    void questionsWithoutAWord_standForThemselves() {
        assertThat(AlikeMisses.groups(List.of(miss("return-item", "?", ""), miss("return-item", "!!", "🙂"))))
                .hasSize(2);
    }

    /** Whatever is asked: every miss is in one group, and a group is of one intent. */
    @Test
    void losesNothing_andCountsNothingTwice() {
        Random random = new Random(17);
        List<String> words =
                List.of("kettle", "leaks", "engraved", "return", "label", "shipping", "refund", "ab", "4711");
        List<GapMapper.Miss> misses = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String text = random.ints(random.nextInt(8), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" "));
            misses.add(miss(random.nextBoolean() ? "return-item" : "track-order", "S", text));
        }

        List<AlikeMisses> groups = AlikeMisses.groups(misses);

        assertThat(groups.stream().flatMap(group -> group.misses().stream()))
                .containsExactlyInAnyOrderElementsOf(misses);
        assertThat(groups)
                .allMatch(group -> group.misses().stream()
                                .map(GapMapper.Miss::intent)
                                .distinct()
                                .count()
                        == 1);
    }

    private static List<String> numbers(AlikeMisses group) {
        return group.misses().stream().map(GapMapper.Miss::caseNumber).toList();
    }

    private GapMapper.Miss miss(@Nullable String intent, String subject, String text) {
        number++;
        return new GapMapper.Miss("C-" + number, "t", intent, "en", subject, text, Instant.EPOCH, null, "{}");
    }
}
