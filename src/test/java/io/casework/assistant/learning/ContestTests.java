package io.casework.assistant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContestTests {

    private static final double SURE = 0.9;

    @Test
    void oneThatIsRightMoreOften_passes() {
        Contest contest = contest(100, text -> text < 70, text -> text < 90);

        assertThat(contest.findings(label -> "all")).allMatch(Finding::passed);
    }

    @Test
    void oneThatClearlyLoses_fails() {
        Contest contest = contest(100, text -> text < 90, text -> text < 75);

        assertThat(finding(contest, Finding.Check.NOT_WORSE).passed()).isFalse();
    }

    @Test
    void aLossByChance_isNone() {
        Contest contest = contest(100, text -> text < 90, text -> text < 88);

        assertThat(finding(contest, Finding.Check.NOT_WORSE).passed()).isTrue();
    }

    @Test
    void aCategoryThatIsLost_fails_howeverMuchTheOthersGain() {
        Contest contest = contest(100, text -> text < 20, text -> text >= 5);

        Finding finding = finding(contest, Finding.Check.NO_GROUP_LOST);

        assertThat(finding.passed()).isFalse();
        assertThat(finding.detail()).isEqualTo("0");
        assertThat(finding.value()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void oneThatIsSureAndWrong_isNotCalibrated() {
        Contest contest = contest(200, text -> text % 10 != 0, text -> text % 10 < 6);

        assertThat(finding(contest, Finding.Check.CALIBRATED).passed()).isFalse();
    }

    @Test
    void withoutTexts_thereIsNoContest() {
        assertThatThrownBy(() -> new Contest(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0, 5, 1", "5, 5, 0.03125", "3, 4, 0.3125", "600, 1000, 1.36423e-10", "1900, 2000, 0"})
    void theChanceOfLosses_isThatOfACoin(int lost, int differing, double chance) {
        assertThat(Contest.lossesByChance(lost, differing)).isCloseTo(chance, within(1e-5 * Math.max(1e-6, chance)));
    }

    @Test
    void theMix_staysOrShifts() {
        Mix before = mix(50, 50);

        assertThat(mix(48, 52).shiftFrom(before).passed()).isTrue();
        assertThat(mix(90, 10).shiftFrom(before).passed()).isFalse();
        assertThat(mix(100, 0).shiftFrom(mix(0, 100)).value()).isGreaterThan(1).isFinite();
    }

    private static Finding finding(Contest contest, Finding.Check check) {
        return contest.findings(label -> String.valueOf(Integer.parseInt(label) / 20)).stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }

    /** Text n has the label n; who is wrong about it says -1. */
    private static Contest contest(int texts, IntPredicate championRight, IntPredicate challengerRight) {
        return new Contest(judgements(texts, championRight), judgements(texts, challengerRight));
    }

    private static List<Judgement> judgements(int texts, IntPredicate right) {
        return IntStream.range(0, texts)
                .mapToObj(text -> new Judgement(Integer.toString(text), scores(right.test(text) ? text : -1)))
                .toList();
    }

    private static TextScores scores(int label) {
        return new TextScores(List.of(new TextScores.Score(Integer.toString(label), SURE, SURE)));
    }

    private static Mix mix(int some, int others) {
        return Mix.of(IntStream.range(0, some + others)
                .mapToObj(text -> text < some ? "some" : "others")
                .toList());
    }
}
