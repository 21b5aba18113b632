package io.casework.simulation;

import static io.casework.simulation.Act.NONE;
import static io.casework.simulation.Act.days;
import static io.casework.simulation.Act.hours;
import static io.casework.simulation.Act.minutes;
import static io.casework.simulation.Act.sometime;
import static io.casework.simulation.Desk.ASKED;
import static io.casework.simulation.Desk.SOLVED;
import static io.casework.simulation.Desk.answers;
import static io.casework.simulation.Desk.asks;
import static io.casework.simulation.Desk.escalates;
import static io.casework.simulation.Street.comes;
import static io.casework.simulation.Street.mails;
import static io.casework.simulation.Street.rates;
import static io.casework.simulation.Street.replies;
import static io.casework.simulation.Usual.ANSWER;
import static io.casework.simulation.Usual.COLLEAGUE;
import static io.casework.simulation.Usual.REMINDER;
import static io.casework.simulation.Usual.REPLY;
import static io.casework.simulation.Usual.REVIEW;
import static io.casework.simulation.Usual.SENIOR;
import static io.casework.simulation.Usual.SURVEY;

import io.casework.customers.Tier;
import java.util.List;
import java.util.Map;

/** What happens to tickets. */
final class TicketPlots {

    private static final String UNCLEAR = "erm, it does not work";
    private static final String SPAM = "Win in our casino";
    private static final Act ASK = hours(1, 5, answers(ASKED));
    private static final Act.Deed TAKE_OVER = answers(Map.of("answer", "take-over", "note", "Mine."));
    private static final Act.Deed COMPENSATE = answers(Map.of("answer", "compensate", "amount", 25, "note", "Sorry."));
    private static final Act.Deed REFUSE = answers(Map.of("answer", "refuse", "note", "It is on its way."));

    private static final Act RESTLESS = minutes(1, 5_000, replies("Well?").then(minutes(1, 5_000, replies("Well??"))));

    private TicketPlots() {}

    static List<Plot> all() {
        return List.of(
                Plot.of("solved at once", comes()).on(SURVEY, days(1, 2, rates(5))),
                Plot.of("resolved without a word", comes())
                        .on(ANSWER, hours(1, 4, answers(Map.of("action", "resolve")))),
                Plot.of("answered in turns", comes())
                        .on(ANSWER, ASK, ASK)
                        .on(REPLY, hours(1, 20, replies("Order 4711.")), days(1, 2, replies("The blue one."))),
                Plot.of("silent", comes()).on(ANSWER, ASK),
                Plot.of("answers when reminded", comes())
                        .on(ANSWER, ASK)
                        .on(REMINDER, hours(5, 50, replies("Sorry, order 4711."))),
                Plot.of("out of office", comes()).on(ANSWER, ASK).on(REPLY, minutes(1, 2, Street.isOutOfOffice())),
                Plot.of("objects", comes()).on(REPLY, days(1, 6, replies("It is still missing!"))),
                Plot.of("objects twice", comes())
                        .on(REPLY, days(1, 6, replies("Still missing!")), days(1, 6, replies("And still."))),
                Plot.of("objects to silence", comes()).on(ANSWER, ASK).on(SURVEY, days(1, 3, replies("I was away."))),
                Plot.of("writes when it is closed", comes()).on(REPLY, days(9, 12, replies("One more thing."))),
                Plot.of("writes as it closes", comes()).on(REPLY, days(7, 7, replies("Wait!"))),
                Plot.of("writes while we answer", mails("Where is my parcel?").then(minutes(20, 50, Street.addsToIt())))
                        .on(ANSWER, hours(2, 5, answers(SOLVED))),
                Plot.of("writes twice to a question", comes())
                        .on(ANSWER, ASK)
                        .on(REPLY, hours(2, 5, replies("Order 4711.").then(minutes(5, 20, replies("Or 4712?"))))),
                Plot.of("nobody answers", comes())
                        .on(ANSWER, days(4, 6, answers(SOLVED)))
                        .on(SENIOR, NONE, NONE, NONE, NONE, NONE, NONE),
                Plot.of("late, and taken over", comes()).on(ANSWER, NONE).on(SENIOR, minutes(5, 20, TAKE_OVER)),
                Plot.of("senior begins and does not end", comes())
                        .on(ANSWER, days(3, 4, answers(SOLVED)))
                        .on(SENIOR, minutes(5, 10, Desk.claims())),
                Plot.of("solution overdue", comes())
                        .on(ANSWER, ASK, days(4, 5, answers(SOLVED)))
                        .on(REPLY, hours(1, 2, replies("Order 4711."))),
                Plot.of("escalated by a button", comes())
                        .on(ANSWER, minutes(20, 60, escalates("agent-request").then(hours(1, 3, answers(SOLVED)))))
                        .on(SENIOR, minutes(5, 20, COMPENSATE)),
                Plot.of("escalated in vain", comes())
                        .on(ANSWER, minutes(20, 60, escalates("churn-signal").then(hours(1, 3, answers(SOLVED)))))
                        .on(SENIOR, minutes(5, 20, REFUSE)),
                Plot.of("resolved before the senior came", comes())
                        .on(ANSWER, minutes(20, 60, escalates("agent-request").then(minutes(5, 20, answers(SOLVED)))))
                        .on(SENIOR, NONE),
                Plot.of("taken over while it waits", comes())
                        .on(ANSWER, minutes(20, 60, escalates("agent-request").then(minutes(1, 4, answers(ASKED)))))
                        .on(SENIOR, minutes(20, 30, TAKE_OVER))
                        .on(REPLY, days(1, 2, replies("Order 4711."))),
                Plot.of("taken over and never answered", comes())
                        .on(ANSWER, minutes(20, 60, escalates("agent-request").then(minutes(1, 4, answers(ASKED)))))
                        .on(SENIOR, minutes(20, 30, TAKE_OVER)),
                Plot.of("dissatisfied", comes())
                        .on(SURVEY, days(1, 3, rates(1)))
                        .on(SENIOR, minutes(5, 10, COMPENSATE)),
                Plot.of("dissatisfied later", comes())
                        .on(SURVEY, days(10, 20, rates(2)))
                        .on(SENIOR, minutes(5, 10, TAKE_OVER)),
                Plot.of("dissatisfied, and nobody cares", comes())
                        .on(SURVEY, days(1, 9, rates(1)))
                        .on(SENIOR, NONE, NONE, NONE),
                Plot.of("dissatisfied, and objects", comes())
                        .on(SURVEY, hours(5, 20, rates(1).then(minutes(5, 9, replies("Do something!")))))
                        .on(SENIOR, minutes(15, 25, TAKE_OVER)),
                Plot.of("asks a team", comes())
                        .on(ANSWER, minutes(20, 60, asks("billing", null).then(hours(9, 20, answers(SOLVED))))),
                Plot.of("asks a colleague who is silent", comes())
                        .on(ANSWER, minutes(20, 60, asks(null, "bob").then(hours(2, 3, answers(SOLVED)))))
                        .on(COLLEAGUE, NONE),
                Plot.of("handed over", comes()).on(ANSWER, hours(1, 2, Desk.handsOver())),
                Plot.of(
                                "written twice, merged",
                                mails("Where is my parcel?").then(hours(1, 2, mails("My parcel is missing"))))
                        .on(ANSWER, hours(3, 5, Desk.merges().then(hours(1, 2, answers(SOLVED)))), NONE),
                Plot.of("split", comes())
                        .on(ANSWER, ASK, hours(1, 2, Desk.splits().then(hours(1, 2, answers(SOLVED)))))
                        .on(REPLY, hours(1, 9, replies("Order 4711. And my password is gone."))),
                Plot.of("withdrawn in review", mails(UNCLEAR)).on(REVIEW, minutes(10, 50, Desk.withdraws())),
                Plot.of("withdrawn with us", comes()).on(ANSWER, hours(1, 3, Desk.withdraws())),
                Plot.of("withdrawn while it waits", comes())
                        .on(ANSWER, hours(1, 3, answers(ASKED).then(days(1, 2, Desk.withdraws())))),
                Plot.of("spam", mails(SPAM)).on(REVIEW, hours(1, 2, answers(Map.of("outcome", "spam")))),
                Plot.of("none of our business", mails(SPAM))
                        .on(REVIEW, hours(1, 2, answers(Map.of("outcome", "rejected")))),
                Plot.of("refused in our own words", mails(SPAM))
                        .on(REVIEW, hours(1, 2, answers(Map.of("outcome", "rejected", "message", "Not here.")))),
                Plot.of("corrected", mails(UNCLEAR))
                        .on(REVIEW, hours(1, 2, answers(Map.of("outcome", "confirmed", "intent", "payment-failed")))),
                Plot.of("a VIP in a hurry", Street.comesAs(Tier.VIP, "I need my refund immediately"))
                        .on(ANSWER, NONE)
                        .on(SENIOR, minutes(2, 8, TAKE_OVER)),
                Plot.of("a VIP, and two reasons", Street.comesAs(Tier.VIP, "I need my refund immediately"))
                        .on(ANSWER, hours(3, 4, answers(SOLVED)))
                        .on(
                                SENIOR,
                                minutes(
                                        2,
                                        8,
                                        Desk.claims()
                                                .then(minutes(
                                                        70,
                                                        90,
                                                        answers(Map.of("answer", "give-back", "advice", "Pay it.")))))),
                Plot.of("restless", comes())
                        .on(ANSWER, ASK, ASK, ASK)
                        .on(REPLY, RESTLESS, RESTLESS, RESTLESS, RESTLESS)
                        .on(SURVEY, RESTLESS)
                        .on(REMINDER, RESTLESS),
                Plot.of("withdrawn at some time", comes().then(sometime(Desk.withdraws())))
                        .on(ANSWER, ASK)
                        .on(REPLY, RESTLESS),
                Plot.of("escalated at some time", comes().then(sometime(escalates("agent-request"))))
                        .on(ANSWER, ASK, ASK)
                        .on(REPLY, RESTLESS),
                Plot.of("asked about at some time", comes().then(sometime(asks("sales", null))))
                        .on(ANSWER, ASK)
                        .on(REPLY, RESTLESS),
                Plot.of("made urgent at some time", comes().then(sometime(Desk.makesUrgent())))
                        .on(ANSWER, ASK)
                        .on(REPLY, RESTLESS),
                Plot.of(
                                "merged at some time",
                                comes().then(hours(1, 99, comes())).then(sometime(Desk.merges())))
                        .on(ANSWER, ASK, ASK)
                        .on(REPLY, RESTLESS),
                Plot.of("split at some time", comes().then(sometime(Desk.splits())))
                        .on(ANSWER, ASK)
                        .on(REPLY, RESTLESS),
                Plot.of("gold, and not quite content", Street.comesAs(Tier.GOLD, "Where is my parcel?"))
                        .on(SURVEY, days(1, 2, rates(3))),
                Plot.of("wants more", comes())
                        .on(ANSWER, minutes(20, 60, Desk.handsToSales().then(hours(1, 2, answers(SOLVED))))));
    }
}
