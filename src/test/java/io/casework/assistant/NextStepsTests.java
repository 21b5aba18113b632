package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.assistant.NextStep.Action;
import io.casework.assistant.NextStep.Precedents;
import io.casework.assistant.NextStep.Reason;
import io.casework.assistant.NextStep.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepsTests {

    private static final String QUESTION = "Where is my parcel?";
    private static final Precedents FEW = new Precedents(4, false, List.of(new Tally(Action.RESOLVE, null, 4)));
    private static final Precedents AGREED = new Precedents(
            20, true, List.of(new Tally(Action.HAND_OVER, "billing", 15), new Tally(Action.REPLY, null, 5)));
    private static final Precedents REPLIED = new Precedents(
            10, true, List.of(new Tally(Action.REPLY_AND_RESOLVE, null, 8), new Tally(Action.RESOLVE, null, 2)));
    private static final Precedents DIVIDED = new Precedents(
            20, true, List.of(new Tally(Action.HAND_OVER, "billing", 11), new Tally(Action.REPLY, null, 9)));

    @Test
    void whatMostDid_isProposed_withTheNumbers() {
        NextStep step = NextSteps.of(facts(QUESTION, AGREED, true));

        assertThat(step.action()).isEqualTo(Action.HAND_OVER);
        assertThat(step.team()).isEqualTo("billing");
        assertThat(step.reasons()).containsExactly(Reason.PRECEDENTS);
        assertThat(step.precedents()).isEqualTo(AGREED);
    }

    @Test
    void tooFew_orDivided_leaveItToTheRules() {
        assertThat(NextSteps.of(facts(QUESTION, FEW, true)).reasons()).containsExactly(Reason.DRAFT_READY);
        assertThat(NextSteps.of(facts(QUESTION, DIVIDED, true)).action()).isEqualTo(Action.REPLY);
    }

    @Test
    void aReply_needsASource() {
        assertThat(NextSteps.of(facts(QUESTION, REPLIED, true)).reasons())
                .containsExactly(Reason.PRECEDENTS, Reason.DRAFT_READY);
        assertThat(NextSteps.of(facts(QUESTION, REPLIED, false)).action()).isEqualTo(Action.ASK_COLLEAGUE);
        assertThat(NextSteps.of(facts(QUESTION, Precedents.NONE, false)).reasons())
                .containsExactly(Reason.NO_SOURCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you, that solved it! | resolve",
                "Vielen Dank, hat geklappt | resolve",
                "Thanks, but it still leaks | hand-over",
                "Danke, aber es geht nicht | hand-over",
                "Thanks. Where is it? | hand-over",
                "My lawyer will write to you | escalate",
                "Ich gehe zum Anwalt, danke | escalate",
                "The courtesy car was nice | hand-over"
            })
    void theCustomersWords_goBeforeHabit(String said, String action) {
        assertThat(NextSteps.of(facts(said, AGREED, true)).action().key()).isEqualTo(action);
    }

    @Test
    void whoMayLeave_andSoundsBad_isEscalated_andWhatPressesIsTold() {
        ChurnRisk risk = new ChurnRisk(0.5, 0.2, List.of(), List.of());

        NextStep step = NextSteps.of(
                new NextSteps.Facts(QUESTION, true, false, true, true, true, risk, true, true, Precedents.NONE));

        assertThat(step.action()).isEqualTo(Action.ESCALATE);
        assertThat(step.reasons()).containsExactly(Reason.MAY_LEAVE, Reason.DEADLINE_MISSED, Reason.IMPORTANT_CUSTOMER);
    }

    @Test
    void whatWaitsForTheCustomer_waits() {
        NextStep step =
                NextSteps.of(new NextSteps.Facts(QUESTION, true, true, false, true, true, null, false, false, AGREED));

        assertThat(step.action()).isEqualTo(Action.WAIT);
        assertThat(step.reasons()).containsExactly(Reason.WAITS_FOR_CUSTOMER);
    }

    private static NextSteps.Facts facts(String said, Precedents precedents, boolean grounded) {
        return new NextSteps.Facts(said, true, false, false, false, grounded, null, false, false, precedents);
    }
}
