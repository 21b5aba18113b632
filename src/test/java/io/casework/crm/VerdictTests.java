package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTests {

    @ParameterizedTest
    @CsvSource({
        // what we had, what they had, what we have, what they have
        "a, a, a, a, SAME",
        "a, a, b, a, WRITE",
        "a, a, b, b, SAME",
        "a, a, a, b, TAKE",
        "a, a, b, c, ASK",
        "a, b, a, b, KEEP",
        "a, b, c, b, WRITE",
        "a, b, c, d, ASK",
        "a, a, '', a, WRITE",
        "a, a, a, '', TAKE",
    })
    void whoChangedSomething_isListenedTo(
            String ours, String theirs, String oursNow, String theirsNow, Verdict verdict) {
        assertThat(verdict(oursNow, theirsNow, FieldBase.apart(ours, theirs), FieldRule.ASK))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "OURS, false, WRITE",
        "OURS, true, WRITE",
        "THEIRS, false, TAKE",
        "NEWEST, true, TAKE",
        "NEWEST, false, WRITE",
        "ASK, true, ASK"
    })
    void whereBothChanged_theRuleDecides(FieldRule rule, boolean theirsIsNewer, Verdict verdict) {
        FieldBase base = FieldBase.agreed("a");

        assertThat(Verdict.of("b", "c", base, new Verdict.Dispute(rule, theirsIsNewer)))
                .isEqualTo(verdict);
    }

    @Test
    void byTheRuleThatOursCounts_whatTheyChangedAlone_isOverwritten() {
        assertThat(verdict("a", "b", FieldBase.agreed("a"), FieldRule.OURS)).isEqualTo(Verdict.WRITE);
    }

    @ParameterizedTest
    @EnumSource(FieldRule.class)
    void ourOwnWrite_ofWhichNobodyHeard_isNoChangeOfTheirs(FieldRule rule) {
        FieldBase base = FieldBase.agreed("a").sending("b");

        assertThat(verdict("c", "b", base, rule)).isEqualTo(Verdict.WRITE);
        assertThat(verdict("b", "b", base, rule)).isEqualTo(Verdict.SAME);
        assertThat(verdict("b", "a", base, rule)).isEqualTo(Verdict.WRITE);
    }

    @Test
    void aFieldThatWasNeverCompared_isFilledIn_butNotOverwritten() {
        assertThat(verdict("a", "", null, FieldRule.ASK)).isEqualTo(Verdict.WRITE);
        assertThat(verdict("a", "b", null, FieldRule.ASK)).isEqualTo(Verdict.ASK);
        assertThat(verdict("a", "b", null, FieldRule.THEIRS)).isEqualTo(Verdict.TAKE);
    }

    @Test
    void aFieldThatStaysTheirs_isLeftAlone_untilBothAgree() {
        FieldBase stopped = FieldBase.stopped("a", "b");

        assertThat(verdict("c", "b", stopped, FieldRule.OURS)).isEqualTo(Verdict.KEEP);
        assertThat(verdict("b", "b", stopped, FieldRule.ASK)).isEqualTo(Verdict.SAME);
    }

    @Test
    void aDecisionForOurs_overwritesWhatWasSeen_andNothingElse() {
        FieldBase decided = FieldBase.toBeOverwritten("b");

        assertThat(verdict("a", "b", decided, FieldRule.ASK)).isEqualTo(Verdict.WRITE);
        assertThat(verdict("a", "c", decided, FieldRule.ASK)).isEqualTo(Verdict.ASK);
    }

    @Test
    void fingerprints_areOfValues_notOfTheirWhiteSpace_andTellNothingAcrossCases() {
        String one = Fingerprint.of("C-1", "Subject", " Hello\r\nyou ");

        assertThat(one)
                .isEqualTo(Fingerprint.of("C-1", "Subject", "Hello\nyou"))
                .hasSize(22);
        assertThat(one).isNotEqualTo(Fingerprint.of("C-2", "Subject", "Hello\nyou"));
        assertThat(Fingerprint.of("C-1", "Subject", null)).isEqualTo(Fingerprint.of("C-1", "Phone", "  "));
    }

    private static Verdict verdict(String ours, String theirs, @Nullable FieldBase base, FieldRule rule) {
        return Verdict.of(ours, theirs, base, new Verdict.Dispute(rule, true));
    }
}
