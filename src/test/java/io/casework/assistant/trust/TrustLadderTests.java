package io.casework.assistant.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.assistant.SuggestedTickets;
import io.casework.assistant.trust.TrustChange.Cause;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class TrustLadderTests {

    private static final String INTENT = "invoice-request";
    private static final Actor BOSS =
            new Actor("frank", "Frank Fox", Actor.Kind.PERSON, Set.of(), Set.of(Permission.ADMIN));

    @Autowired
    TrustLadder ladder;

    @Autowired
    TrustReview review;

    @Autowired
    Trust trust;

    @Autowired
    SuggestedTickets tickets;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void beginAtSuggest() {
        ladder.choose(TrustStep.CLASSIFY, INTENT, TrustLevel.SUGGEST, false, "A new intent", BOSS);
    }

    /** Other tests rely on flows that act from the start. */
    @AfterEach
    void forget() {
        database.sql("UPDATE suggestions SET audited_at = NULL").update();
        for (String table : new String[] {"assistant_thresholds", "assistant_trust", "assistant_trust_changes"}) {
            database.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void isEarned_byBeingRight_andWrittenDown() {
        assertThat(trust.grant(TrustStep.CLASSIFY, INTENT)).isEqualTo(new Grant(TrustLevel.SUGGEST, true));
        IntStream.range(0, 40).forEach(i -> tickets.confirmed(INTENT, 0.9));

        review.review();

        assertThat(trust.grant(TrustStep.CLASSIFY, INTENT)).isEqualTo(new Grant(TrustLevel.ACT_WITH_UNDO, false));
        TrustChange change = ladder.changes().items().get(0);
        assertThat(change.cause()).isEqualTo(Cause.EARNED);
        assertThat(change.cases()).isEqualTo(40);
        assertThat(change.bound()).isGreaterThanOrEqualTo(0.95);
        assertThat(trust.isSure("billing", 0.9)).isTrue();
        assertThat(trust.isSure("billing", 0.89)).isFalse();
    }

    @Test
    void staysWhereItIs_whileReviewsGoOn_thatProveNothingNew() {
        IntStream.range(0, 40).forEach(i -> tickets.confirmed(INTENT, 0.9));
        review.review();

        review.review();

        assertThat(ladder.changes().items()).hasSize(2);
    }

    @Test
    void isLost_whenPeopleCorrectTooMuch_andEarnedAnewFromThere() {
        ladder.choose(TrustStep.CLASSIFY, INTENT, TrustLevel.ACT_WITH_UNDO, false, "We know it", BOSS);
        IntStream.range(0, 30).forEach(i -> tickets.applied(INTENT, i < 20 ? INTENT : "unknown-charge"));

        review.review();

        assertThat(trust.grant(TrustStep.CLASSIFY, INTENT).level()).isEqualTo(TrustLevel.SUGGEST);
        assertThat(ladder.changes().items().get(0).cause()).isEqualTo(Cause.UNDONE_TOO_OFTEN);
        assertThat(standing().judged()).isZero();
    }

    @Test
    void whatAReviewerTurnsAway_countsAgainstIt() {
        IntStream.range(0, 40).forEach(i -> tickets.turnedAway(INTENT, 0.9));

        review.review();

        assertThat(trust.grant(TrustStep.CLASSIFY, INTENT).level()).isEqualTo(TrustLevel.WATCH);
        assertThat(trust.isSure("billing", 1.0)).isFalse();
    }

    @Test
    void aChange_isTakenBack_andHeldThere() {
        IntStream.range(0, 40).forEach(i -> tickets.confirmed(INTENT, 0.9));
        review.review();
        String earned = ladder.changes().items().get(0).id();

        ladder.takeBack(earned, "Not before Christmas", BOSS);
        IntStream.range(0, 40).forEach(i -> tickets.confirmed(INTENT, 0.9));
        review.review();

        assertThat(standing().level()).isEqualTo(TrustLevel.SUGGEST);
        assertThat(standing().held()).isTrue();
        assertThatThrownBy(() -> ladder.takeBack(earned, "Again", BOSS)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aDraft_neverGoesAlone_whoeverAsksForIt() {
        assertThatThrownBy(() -> ladder.choose(TrustStep.DRAFT_REPLY, INTENT, TrustLevel.ACT, false, "Faster", BOSS))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> ladder.choose(TrustStep.CLASSIFY, "no-such", TrustLevel.ACT, false, "Faster", BOSS))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void tellsWhatItTakesToRise() {
        tickets.confirmed(INTENT, 0.9);

        TrustOverview.Standing standing = standing();

        assertThat(standing.next()).isEqualTo(new TrustOverview.Next(TrustLevel.ACT_WITH_UNDO, 30, 0.95));
        assertThat(standing.applied()).isZero();
        assertThat(ladder.overview().standings())
                .filteredOn(each -> each.step() == TrustStep.DRAFT_REPLY)
                .allMatch(each -> each.next() == null);
    }

    private TrustOverview.Standing standing() {
        return ladder.overview().standings().stream()
                .filter(each ->
                        each.step() == TrustStep.CLASSIFY && each.intent().equals(INTENT))
                .findFirst()
                .orElseThrow();
    }
}
