package io.casework.simulation;

import static io.casework.simulation.Act.NONE;
import static io.casework.simulation.Act.days;
import static io.casework.simulation.Act.hours;
import static io.casework.simulation.Act.sometime;
import static io.casework.simulation.Desk.answers;
import static io.casework.simulation.Street.isCurious;
import static io.casework.simulation.Street.isReadyToBuy;
import static io.casework.simulation.Street.replies;
import static io.casework.simulation.Street.unsubscribes;
import static io.casework.simulation.Usual.ACCEPT;
import static io.casework.simulation.Usual.DUPLICATE;
import static io.casework.simulation.Usual.MANAGER;
import static io.casework.simulation.Usual.MEETING;
import static io.casework.simulation.Usual.NURTURE;
import static io.casework.simulation.Usual.QUALIFY;
import static io.casework.simulation.Usual.REPLY;

import java.util.List;
import java.util.Map;

/** What happens to leads. */
final class LeadPlots {

    private static final Act.Deed CALL = answers(Map.of(
            "choice", "rules",
            "budget", 40_000,
            "currency", "EUR",
            "authority", "yes",
            "need", "strong",
            "timeline", "quarter",
            "consent", true,
            "note", "Nice call."));
    private static final Act ASK = hours(1, 5, answers(Map.of("choice", "wait", "mail", "By when?", "consent", true)));
    private static final Act KEEP_IN_TOUCH = hours(1, 5, answers(Map.of("choice", "nurture", "consent", true)));
    private static final Act DROP =
            hours(1, 5, answers(Map.of("choice", "disqualified", "reason", "unreachable", "consent", false)));
    private static final Act DECLINE = hours(1, 3, answers(Map.of("choice", "decline", "note", "I am full.")));
    private static final Act.Deed NOTHING_IN_IT = answers(Map.of("choice", "disqualified", "reason", "poor-fit"));

    private static final Act RESTLESS = hours(1, 99, replies("Well?").then(hours(1, 99, replies("Well??"))));

    private LeadPlots() {}

    static List<Plot> all() {
        return List.of(
                Plot.of("sold", isReadyToBuy()),
                Plot.of("lost", isReadyToBuy())
                        .on(MEETING, days(1, 3, answers(Map.of("choice", "lost", "reason", "competitor")))),
                Plot.of("asked by telephone", isCurious()).on(QUALIFY, hours(1, 9, CALL)),
                Plot.of("asked by mail", isCurious())
                        .on(QUALIFY, ASK, hours(1, 9, CALL))
                        .on(REPLY, hours(2, 9, replies("By Easter."))),
                Plot.of("does not answer", isCurious()).on(QUALIFY, ASK, DROP),
                Plot.of("answers late", isCurious())
                        .on(QUALIFY, ASK, days(1, 2, CALL))
                        .on(REPLY, days(5, 7, replies("By Easter."))),
                Plot.of("declined by the first", isReadyToBuy()).on(ACCEPT, DECLINE),
                Plot.of("missed by the first", isReadyToBuy()).on(ACCEPT, NONE),
                Plot.of("missed by all", isReadyToBuy()).on(ACCEPT, NONE, NONE),
                Plot.of("assigned by the manager", isReadyToBuy())
                        .on(ACCEPT, NONE, NONE)
                        .on(MANAGER, hours(1, 2, Desk.claims().then(hours(1, 2, answers(Map.of("choice", "accept")))))),
                Plot.of("declined by all", isReadyToBuy())
                        .on(ACCEPT, DECLINE, DECLINE)
                        .on(MANAGER, DECLINE, hours(1, 2, NOTHING_IN_IT)),
                Plot.of("nothing in it", isReadyToBuy()).on(ACCEPT, hours(1, 2, NOTHING_IN_IT)),
                Plot.of("never ready", isCurious()).on(QUALIFY, KEEP_IN_TOUCH),
                Plot.of("unsubscribes", isCurious())
                        .on(QUALIFY, KEEP_IN_TOUCH, DROP)
                        .on(NURTURE, days(1, 3, unsubscribes())),
                Plot.of("ready later", isCurious())
                        .on(QUALIFY, KEEP_IN_TOUCH, hours(1, 9, CALL))
                        .on(NURTURE, NONE, days(1, 3, replies("Now we are."))),
                Plot.of("too early", Street.buysNextYear(true)).on(NURTURE, days(1, 3, unsubscribes())),
                Plot.of("too early, and no mail please", Street.buysNextYear(false)),
                Plot.of("not yet", isReadyToBuy())
                        .on(MEETING, days(1, 2, answers(Map.of("choice", "nurture"))))
                        .on(NURTURE, days(1, 3, replies("Now we are."))),
                Plot.of("needs nothing", Street.needsNothing()),
                Plot.of("a large company", Street.isALargeCompany()),
                Plot.of("comes again", isReadyToBuy().then(hours(1, 2, isCurious()))),
                Plot.of("sends a colleague, merged", isReadyToBuy().then(hours(1, 2, Street.sendsAColleague())))
                        .on(ACCEPT, hours(5, 7, answers(Map.of("choice", "accept"))))
                        .on(DUPLICATE, hours(1, 2, scene -> Desk.answers(Map.of(
                                        "choice",
                                        "merge",
                                        "duplicateOf",
                                        scene.story().cases().get(0)))
                                .in(scene))),
                Plot.of("sends a colleague, kept", isReadyToBuy().then(hours(1, 2, Street.sendsAColleague()))),
                Plot.of("merged by hand", isCurious().then(hours(1, 2, Street.sendsAColleague())))
                        .on(QUALIFY, hours(6, 8, Desk.merges().then(hours(1, 9, CALL))), NONE),
                Plot.of("withdrawn", isCurious()).on(QUALIFY, hours(1, 3, Desk.withdraws())),
                Plot.of("withdrawn later", isCurious())
                        .on(QUALIFY, KEEP_IN_TOUCH)
                        .on(NURTURE, days(1, 3, Desk.withdraws())),
                Plot.of("withdrawn at some time", isReadyToBuy().then(sometime(Desk.withdraws())))
                        .on(MEETING, days(1, 9, answers(Map.of("choice", "nurture")))),
                Plot.of(
                                "merged at some time",
                                isCurious()
                                        .then(hours(1, 99, Street.sendsAColleague()))
                                        .then(sometime(Desk.merges())))
                        .on(QUALIFY, ASK, KEEP_IN_TOUCH),
                Plot.of("restless", isCurious())
                        .on(QUALIFY, ASK, KEEP_IN_TOUCH, KEEP_IN_TOUCH, DROP)
                        .on(REPLY, RESTLESS)
                        .on(NURTURE, RESTLESS, days(1, 2, unsubscribes())),
                Plot.of("writes to sales", Street.mailsToSales()).on(QUALIFY, hours(1, 9, CALL)));
    }
}
