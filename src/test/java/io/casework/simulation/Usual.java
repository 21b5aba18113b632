package io.casework.simulation;

import static io.casework.simulation.Act.hours;
import static io.casework.simulation.Act.minutes;

import java.util.Map;

/** What people do when a plot says nothing else: their work. */
final class Usual {

    static final String REVIEW = "Task_ReviewTriage";
    static final String ANSWER = "Task_AnswerCustomer";
    static final String SENIOR = "Task_HandleEscalation";
    static final String COLLEAGUE = "Task_AnswerColleague";
    static final String DUPLICATE = "Task_ReviewDuplicate";
    static final String QUALIFY = "Task_QualifyLead";
    static final String ACCEPT = "Task_AcceptLead";
    static final String MANAGER = "Task_AssignLead";
    static final String MEETING = "Task_RecordMeeting";

    static final String REPLY = "reply";
    static final String REMINDER = "reminder";
    static final String SURVEY = "survey";
    static final String NURTURE = "nurture";

    private static final Map<String, Act> ACTS = Map.of(
            REVIEW, minutes(10, 50, Desk.answers(Map.of("outcome", "confirmed", "intent", "feedback"))),
            ANSWER, hours(1, 5, Desk.answers(Desk.SOLVED)),
            SENIOR, minutes(2, 9, Desk.answers(Map.of("answer", "give-back", "advice", "Call the depot."))),
            COLLEAGUE, hours(1, 8, Desk.answers(Map.of("answer", "It is in Leipzig."))),
            DUPLICATE, hours(1, 3, Desk.answers(Map.of("choice", "keep"))),
            QUALIFY, hours(1, 20, Desk.answers(Map.of("choice", "qualified"))),
            ACCEPT, hours(1, 6, Desk.answers(Map.of("choice", "accept"))),
            MANAGER, hours(1, 20, Desk.answers(Map.of("choice", "accept"))),
            MEETING, hours(5, 90, Desk.answers(Map.of("choice", "won"))));

    private Usual() {}

    static Act act(String cue) {
        return ACTS.getOrDefault(cue, Act.NONE);
    }
}
