package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelSelectionTests {

    private static final TicketModel CHAMPION = ShippedModel.TRAINED.model();
    private static final String PLAUSIBLE = "Where is my parcel?";
    private static final String INTENT = ShippedModel.read(PLAUSIBLE).best().label();

    @Test
    void oneOfFive_givesAFifthAtMost() {
        List<LabelledTicket> labels = Stream.concat(
                        labels("busy", 60), Stream.of("a", "b", "c", "d").flatMap(by -> labels(by, 10)))
                .toList();

        LabelSelection selection = LabelSelection.of(labels, CHAMPION);

        assertThat(selection.usable()).hasSize(60);
        assertThat(selection.waiting())
                .hasSize(40)
                .allMatch(label -> label.correction().by().equals("busy"));
    }

    @Test
    void aloneOrInAPair_everybodyCounts() {
        assertThat(LabelSelection.of(labels("alone", 40).toList(), CHAMPION).usable())
                .hasSize(40);
        assertThat(LabelSelection.of(
                                Stream.concat(labels("a", 20), labels("b", 20)).toList(), CHAMPION)
                        .usable())
                .hasSize(40);
    }

    @Test
    void whatIsHardToBelieve_waitsForASecondPerson() {
        LabelledTicket alone = label("a", 1, "close-account", null, null);
        LabelledTicket seconded = label("a", 2, "close-account", "b", null);

        LabelSelection selection = LabelSelection.of(List.of(alone, seconded), CHAMPION);

        assertThat(CHAMPION.probability(PLAUSIBLE, "close-account")).isLessThan(LabelSelection.IMPLAUSIBLE);
        assertThat(selection.doubtful()).containsExactly(alone);
        assertThat(selection.usable()).containsExactly(seconded);
    }

    @Test
    void whatWasLearnedOnce_stays_inTheOrderOfTime() {
        LabelledTicket learned = label("a", 2, "close-account", null, 3);
        LabelledTicket earlier = label("b", 1, INTENT, null, null);

        assertThat(LabelSelection.of(List.of(learned, earlier), CHAMPION).usable())
                .containsExactly(earlier, learned);
    }

    private static Stream<LabelledTicket> labels(String by, int count) {
        return IntStream.range(0, count).mapToObj(i -> label(by, i, INTENT, null, null));
    }

    private static LabelledTicket label(
            String by, int number, String intent, @Nullable String secondedBy, @Nullable Integer trainedVersion) {
        Instant at = Instant.EPOCH.plusSeconds(number);
        var correction = new Correction("C-" + by + number, "hash", intent, by, at, trainedVersion, secondedBy, false);
        return new LabelledTicket(correction, PLAUSIBLE);
    }
}
