package io.casework.assistant;

import static io.casework.assistant.NextStep.Action.ASK_COLLEAGUE;
import static io.casework.assistant.NextStep.Action.ESCALATE;
import static io.casework.assistant.NextStep.Action.HAND_OVER;
import static io.casework.assistant.NextStep.Action.REPLY;
import static io.casework.assistant.NextStep.Action.RESOLVE;
import static io.casework.assistant.NextStep.Action.WAIT;

import io.casework.assistant.NextStep.Action;
import io.casework.assistant.NextStep.Precedents;
import io.casework.assistant.NextStep.Reason;
import io.casework.assistant.NextStep.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes one thing to do, by rules that can be told: what has to be careful comes first, then what is plainly finished,
 * then what most people did in enough cases like this, then whether there is a draft.
 */
final class NextSteps {

    /** Fewer do the same than this, and people did not agree. */
    private static final double MOST_OF_THEM = 0.6;

    /** So much likelier than usual. */
    private static final double LIKELY = 2;

    private static final int LONGEST_THANKS = 160;
    private static final Pattern LEGAL = Pattern.compile(
            "(?iu)\\b(?:lawyers?|attorney|solicitor|lawsuit|legal action|sue you|court|ombudsman|anwalt|anwältin|rechtsanwalt"
                    + "|klage[n]?|verklage[n]?|gericht|schlichtungsstelle|verbraucherzentrale)\\b");
    private static final Pattern THANKS = Pattern.compile(
            "(?iu)\\b(?:thanks|thank you|thx|danke|dankeschön|vielen dank|solved|it works now|hat geklappt|erledigt)\\b");
    private static final Pattern BUT =
            Pattern.compile("(?iu)\\?|\\b(?:but|still|however|yet|not|aber|noch|trotzdem|nicht|leider|jedoch)\\b");

    private NextSteps() {}

    /**
     * What is known of a case.
     *
     * @param newest what the customer wrote last
     * @param answered whether we have written to the customer at all
     * @param waits whether our answer is the newest word
     * @param late whether a deadline is past
     * @param urgent whether one is near
     * @param grounded whether there is a draft with sources; null when none was made yet
     */
    record Facts(
            String newest,
            boolean answered,
            boolean waits,
            boolean late,
            boolean urgent,
            @Nullable Boolean grounded,
            @Nullable ChurnRisk churn,
            boolean important,
            boolean negative,
            Precedents precedents) {

        boolean isLegal() {
            return LEGAL.matcher(newest).find();
        }

        boolean isThanks() {
            return newest.length() <= LONGEST_THANKS
                    && THANKS.matcher(newest).find()
                    && !BUT.matcher(newest).find();
        }

        boolean mayLeave() {
            return churn != null && churn.risk() >= LIKELY * churn.usualRisk();
        }

        Optional<Tally> common() {
            return precedents.done().stream()
                    .findFirst()
                    .filter(tally -> precedents.enough() && tally.cases() >= MOST_OF_THEM * precedents.cases());
        }
    }

    static NextStep of(Facts facts) {
        List<Reason> pressing = pressing(facts);
        if (facts.isLegal()) {
            return step(ESCALATE, null, facts, Reason.LEGAL_WORDS, pressing);
        }
        if (facts.mayLeave() && facts.negative()) {
            return step(ESCALATE, null, facts, Reason.MAY_LEAVE, pressing);
        }
        if (facts.answered() && !facts.waits() && facts.isThanks()) {
            return step(RESOLVE, null, facts, Reason.CUSTOMER_SAID_THANKS, List.of());
        }
        if (facts.waits()) {
            return step(WAIT, null, facts, Reason.WAITS_FOR_CUSTOMER, List.of());
        }
        return facts.common().map(tally -> asUsual(tally, facts, pressing)).orElseGet(() -> byDraft(facts, pressing));
    }

    /** What a reply needs has to be there. */
    private static NextStep asUsual(Tally tally, Facts facts, List<Reason> pressing) {
        boolean answers = tally.action() != HAND_OVER && tally.action() != RESOLVE;
        if (answers && Boolean.FALSE.equals(facts.grounded())) {
            return step(ASK_COLLEAGUE, null, facts, Reason.NO_SOURCE, pressing);
        }
        List<Reason> more = new ArrayList<>(pressing);
        if (answers && Boolean.TRUE.equals(facts.grounded())) {
            more.add(Reason.DRAFT_READY);
        }
        return step(tally.action(), tally.team(), facts, Reason.PRECEDENTS, more);
    }

    private static NextStep byDraft(Facts facts, List<Reason> pressing) {
        return Boolean.TRUE.equals(facts.grounded())
                ? step(REPLY, null, facts, Reason.DRAFT_READY, pressing)
                : step(ASK_COLLEAGUE, null, facts, Reason.NO_SOURCE, pressing);
    }

    private static List<Reason> pressing(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.late()) {
            reasons.add(Reason.DEADLINE_MISSED);
        } else if (facts.urgent()) {
            reasons.add(Reason.DEADLINE_NEAR);
        }
        if (facts.important()) {
            reasons.add(Reason.IMPORTANT_CUSTOMER);
        }
        return reasons;
    }

    private static NextStep step(Action action, @Nullable String team, Facts facts, Reason first, List<Reason> others) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(first);
        reasons.addAll(others);
        return new NextStep(action, team, List.copyOf(reasons), facts.precedents());
    }
}
