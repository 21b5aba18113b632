package io.casework.flows.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A flow is edited in every way that people edit flows, and one claim of then is played on it. */
class RehearsedEditsTests {

    private static final Map<String, Object> HIGH = Map.of("score", 7);
    private static final int DAY = 24 * 60;

    @AfterAll
    static void closeStages() {
        PastCase.closeStages();
    }

    @Test
    void same_whenNothingIsEdited() {
        CaseResult result = claim().rehearsed(models(flow()));

        assertThat(result.group()).isEqualTo(Group.SAME);
        assertThat(result.teamsBefore()).containsExactly("desk");
        assertThat(result.teamsAfter()).containsExactly("desk");
        assertThat(result.assumed()).isEmpty();
    }

    @Test
    void unknown_whenAStepForPeopleIsNew() {
        CaseResult result = claim().rehearsed(
                        models(
                                flow().replace(
                                                "<sequenceFlow id=\"toPay\" sourceRef=\"Task_Review\""
                                                        + " targetRef=\"Task_Pay\"/>",
                                                """
                        <sequenceFlow id="toCheck" sourceRef="Task_Review" targetRef="Task_Check"/>
                        <userTask id="Task_Check" name="Check again" camunda:candidateGroups="audit"/>
                        <sequenceFlow id="toPay" sourceRef="Task_Check" targetRef="Task_Pay"/>""")));

        assertThat(result.group()).isEqualTo(Group.UNKNOWN);
        assertThat(result.at()).isEqualTo(new Element("claim", "Task_Check", "Check again"));
        assertThat(result.reason()).contains("Nobody has done \"Check again\"");
        assertThat(result.teamsAfter()).containsExactly("desk", "audit");
    }

    @Test
    void other_whenAStepIsTakenOut() {
        CaseResult result = claim().rehearsed(models(
                flow().replace("targetRef=\"Task_Review\"", "targetRef=\"Task_Pay\"")
                        .replace("<userTask id=\"Task_Review\" name=\"Review\" camunda:candidateGroups=\"desk\"/>", "")
                        .replace("<sequenceFlow id=\"toPay\" sourceRef=\"Task_Review\" targetRef=\"Task_Pay\"/>", "")));

        assertThat(result.group()).isEqualTo(Group.OTHER);
        assertThat(result.parting())
                .isEqualTo(new Parting(
                        element("Task_Judge", "Judge"), element("Task_Review", "Review"), element("Task_Pay", "Pay")));
        assertThat(result.teamsBefore()).containsExactly("desk");
        assertThat(result.teamsAfter()).isEmpty();
    }

    @Test
    void other_whenAConditionIsChanged() {
        CaseResult result = claim().rehearsed(models(flow().replace("${score &gt; 5}", "${score &gt; 9}")));

        assertThat(result.group()).isEqualTo(Group.OTHER);
        assertThat(result.parting())
                .isEqualTo(new Parting(
                        element("Task_Judge", "Judge"), element("Task_Review", "Review"), element("Task_Pay", "Pay")));
    }

    @Test
    void same_whenAStepIsRenamed() {
        assertThat(claim().rehearsed(models(flow().replace("name=\"Judge\"", "name=\"Estimate\"")))
                        .group())
                .isEqualTo(Group.SAME);
        assertThat(claim().rehearsed(models(flow().replace("Task_Judge", "Task_Estimate")))
                        .group())
                .isEqualTo(Group.SAME);
    }

    @Test
    void same_whenAGatewayIsAddedWithoutAnotherWay() {
        CaseResult result = claim().rehearsed(
                        models(
                                flow().replace(
                                                "<sequenceFlow id=\"toPay\" sourceRef=\"Task_Review\""
                                                        + " targetRef=\"Task_Pay\"/>",
                                                """
                        <sequenceFlow id="toMerge" sourceRef="Task_Review" targetRef="Gateway_Merge"/>
                        <exclusiveGateway id="Gateway_Merge"/>
                        <sequenceFlow id="toPay" sourceRef="Gateway_Merge" targetRef="Task_Pay"/>""")));

        assertThat(result.group()).isEqualTo(Group.SAME);
    }

    @Test
    void stuck_whenNoConditionIsTrue() {
        CaseResult result = claim().rehearsed(
                        models(
                                flow().replace(" default=\"toPayAtOnce\"", "")
                                        .replace("${score &gt; 5}", "${score &gt; 9}")
                                        .replace(
                                                "<sequenceFlow id=\"toPayAtOnce\" sourceRef=\"Gateway_High\""
                                                        + " targetRef=\"Task_Pay\"/>",
                                                """
                        <sequenceFlow id="toPayAtOnce" sourceRef="Gateway_High" targetRef="Task_Pay">
                          <conditionExpression xsi:type="tFormalExpression">${score &lt; 3}</conditionExpression>
                        </sequenceFlow>""")));

        assertThat(result.group()).isEqualTo(Group.STUCK);
        assertThat(result.at()).isEqualTo(element("Gateway_High", "High?"));
        assertThat(result.reason()).isEqualTo("At \"High?\" no condition is true, and there is no default way.");
        assertThat(result.reasonKey()).isEqualTo(StopReason.NO_CONDITION);
        assertThat(result.reasonValues()).isEqualTo(Map.of("step", "High?"));
    }

    @Test
    void stuck_whenItGoesRoundAndRound() {
        CaseResult result = claim().rehearsed(models(flow().replace(
                        "<sequenceFlow id=\"toEnd\" sourceRef=\"Task_Pay\" targetRef=\"End_Paid\"/>",
                        "<sequenceFlow id=\"toEnd\" sourceRef=\"Task_Pay\" targetRef=\"Gateway_Round\"/>"
                                + "<exclusiveGateway id=\"Gateway_Round\" name=\"Round\"/>"
                                + "<sequenceFlow id=\"round\" sourceRef=\"Gateway_Round\" targetRef=\"Task_Wait\"/>"
                                + "<intermediateThrowEvent id=\"Task_Wait\"/>"
                                + "<sequenceFlow id=\"again\" sourceRef=\"Task_Wait\" targetRef=\"Gateway_Round\"/>")));

        assertThat(result.group()).isEqualTo(Group.STUCK);
        assertThat(result.reason()).contains("round and round");
    }

    @Test
    void stuck_whenAJoinWaitsForAWayThatIsNotTaken() {
        CaseResult result = claim().rehearsed(models(flow().replace(
                        "<sequenceFlow id=\"toPay\" sourceRef=\"Task_Review\" targetRef=\"Task_Pay\"/>",
                        """
                        <sequenceFlow id="toPay" sourceRef="Task_Review" targetRef="Gateway_Both"/>
                        <parallelGateway id="Gateway_Both" name="Both"/>
                        <sequenceFlow id="joined" sourceRef="Gateway_Both" targetRef="Task_Pay"/>""")
                .replace(
                        "sourceRef=\"Gateway_High\" targetRef=\"Task_Pay\"",
                        "sourceRef=\"Gateway_High\" targetRef=\"Gateway_Both\"")));

        assertThat(result.group()).isEqualTo(Group.STUCK);
        assertThat(result.at()).isEqualTo(element("Gateway_Both", "Both"));
    }

    @Test
    void assumesAStepDone_whenTheFlowTakesNothingOverFromIt() {
        CaseResult result = claim().rehearsed(
                        models(
                                flow().replace(
                                                "<sequenceFlow id=\"toEnd\" sourceRef=\"Task_Pay\""
                                                        + " targetRef=\"End_Paid\"/>",
                                                """
                        <sequenceFlow id="toTell" sourceRef="Task_Pay" targetRef="Task_Tell"/>
                        <serviceTask id="Task_Tell" name="Tell" camunda:type="external" camunda:topic="test.tell"/>
                        <sequenceFlow id="toEnd" sourceRef="Task_Tell" targetRef="End_Paid"/>""")));

        assertThat(result.group()).isEqualTo(Group.OTHER);
        assertThat(result.parting())
                .isEqualTo(new Parting(
                        element("Task_Pay", "Pay"), element("End_Paid", "End_Paid"), element("Task_Tell", "Tell")));
        assertThat(result.assumed()).containsExactly(element("Task_Tell", "Tell"));
    }

    @Test
    void unknown_whenTheFlowReadsWhatNobodyHasAnswered() {
        CaseResult result = claim().rehearsed(
                        models(flow().replace("camunda:topic=\"test.judge\"", "camunda:topic=\"test.other\"")
                                .replace("Task_Judge", "Task_Other")));

        assertThat(result.group()).isEqualTo(Group.UNKNOWN);
        assertThat(result.at()).isEqualTo(element("Task_Other", "Judge"));
    }

    @Test
    void stuck_whenAnErrorIsCaughtNoMore() {
        String catching = flow().replace(
                        "<sequenceFlow id=\"toEnd\"",
                        """
                        <boundaryEvent id="Event_Broke" attachedToRef="Task_Pay"><errorEventDefinition errorRef="Broke"/></boundaryEvent>
                        <sequenceFlow id="broke" sourceRef="Event_Broke" targetRef="End_Broke"/>
                        <endEvent id="End_Broke"/>
                        <sequenceFlow id="toEnd\"""")
                .replace("<process ", "<error id=\"Broke\" errorCode=\"no-money\"/><process ");
        PastCase broke = new PastCase(models(catching), new HashMap<>())
                .answered("Task_Judge", "test.judge", Map.of("score", 1), 1)
                .refused("Task_Pay", "test.pay", "no-money", 2);

        assertThat(broke.rehearsed(models(catching)).group()).isEqualTo(Group.SAME);
        assertThat(broke.rehearsed(models(flow())).reason())
                .isEqualTo("\"Pay\" was refused with no-money, and nobody catches it.");
    }

    @Test
    void newTimerFires_whenItIsDueBeforeWhatHappenedThen() {
        CaseResult late = claim().rehearsed(models(withTimer("PT5M")));
        CaseResult inTime = claim().rehearsed(models(withTimer("PT50M")));

        assertThat(late.group()).isEqualTo(Group.OTHER);
        assertThat(late.parting())
                .isEqualTo(new Parting(
                        element("Task_Review", "Review"),
                        element("Task_Pay", "Pay"),
                        element("Event_Late", "Event_Late")));
        assertThat(inTime.group()).isEqualTo(Group.SAME);
    }

    /** Opened on a Monday, reviewed on Sunday: five days end before that, five working days do not. */
    @Test
    void newTimerInWorkingTime_firesWhenSoMuchWasWorked() {
        PastCase slow = new PastCase(models(flow()), new HashMap<>())
                .answered("Task_Judge", "test.judge", new HashMap<>(HIGH), 1)
                .done("Task_Review", Map.of(), 6 * DAY)
                .answered("Task_Pay", "test.pay", Map.of(), 6 * DAY + 10);

        assertThat(slow.rehearsed(models(withTimer("P5D"))).group()).isEqualTo(Group.OTHER);
        assertThat(slow.rehearsed(models(inWorkingTime("${workingDays(5)}"))).group())
                .isEqualTo(Group.SAME);
        assertThat(slow.rehearsed(models(inWorkingTime("${workingDays(4)}"))).parting())
                .isEqualTo(new Parting(
                        element("Task_Review", "Review"),
                        element("Task_Pay", "Pay"),
                        element("Event_Late", "Event_Late")));
    }

    private static String inWorkingTime(String after) {
        return withTimer(after).replace("timeDuration", "timeDate");
    }

    @Test
    void timerOfThenKeepsToTheRecord_evenWhenItWasLate() {
        PastCase held = claim(withTimer("PT5M"));

        assertThat(held.rehearsed(models(withTimer("PT5M"))).group()).isEqualTo(Group.SAME);
        assertThat(held.rehearsed(models(withTimer("PT6M"))).group()).isEqualTo(Group.OTHER);
    }

    @Test
    void other_whenARuleOfADecisionIsChanged() {
        PastCase decided = decided();

        assertThat(decided.rehearsed(decision(5, true)).group()).isEqualTo(Group.SAME);
        CaseResult result = decided.rehearsed(decision(9, true));
        assertThat(result.group()).isEqualTo(Group.OTHER);
        assertThat(result.parting())
                .isEqualTo(new Parting(
                        element("Task_Decide", "Decide"),
                        element("Task_Review", "Review"),
                        element("Task_Pay", "Pay")));
    }

    @Test
    void stuck_whenNoRuleOfADecisionMatches() {
        CaseResult result = decided().rehearsed(decision(9, false));

        assertThat(result.group()).isEqualTo(Group.STUCK);
        assertThat(result.reason()).isEqualTo("No rule of the decision at \"Decide\" covers this case.");
    }

    private static PastCase decided() {
        return claim(decision(5, true));
    }

    private static Map<String, String> decision(int above, boolean otherwise) {
        String decided = flow().replace(
                        "<sequenceFlow id=\"toHigh\" sourceRef=\"Task_Judge\" targetRef=\"Gateway_High\"/>",
                        """
                        <sequenceFlow id="toDecide" sourceRef="Task_Judge" targetRef="Task_Decide"/>
                        <businessRuleTask id="Task_Decide" name="Decide" camunda:decisionRef="review-need"/>
                        <sequenceFlow id="toHigh" sourceRef="Task_Decide" targetRef="Gateway_High"/>""")
                .replace("${score &gt; 5}", "${reviewNeeded}");
        String last = otherwise ? rule("other", "", false) : "";
        String table =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                <decision id="review-need" name="Review need"><decisionTable id="t" hitPolicy="FIRST">
                <input id="i"><inputExpression id="ie" typeRef="integer"><text>score</text></inputExpression></input>
                <output id="o" name="reviewNeeded" typeRef="boolean"/>%s
                </decisionTable></decision></definitions>"""
                        .formatted(rule("high", "&gt; " + above, true) + last);
        return Map.of("claim.bpmn", decided, "review-need.dmn", table);
    }

    private static String rule(String id, String test, boolean answer) {
        return ("<rule id=\"%1$s\"><inputEntry id=\"%1$sIn\"><text>%2$s</text></inputEntry>"
                        + "<outputEntry id=\"%1$sOut\"><text>%3$s</text></outputEntry></rule>")
                .formatted(id, test, answer);
    }

    private static String withTimer(String after) {
        return flow().replace(
                        "<sequenceFlow id=\"toEnd\"",
                        """
                        <boundaryEvent id="Event_Late" attachedToRef="Task_Review"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">%s</timeDuration></timerEventDefinition></boundaryEvent>
                        <sequenceFlow id="late" sourceRef="Event_Late" targetRef="End_Late"/>
                        <endEvent id="End_Late"/>
                        <sequenceFlow id="toEnd\""""
                                .formatted(after));
    }

    private static PastCase claim() {
        return claim(flow());
    }

    /** Judged high after a minute, reviewed after twenty, paid after half an hour. */
    private static PastCase claim(String flow) {
        return claim(models(flow));
    }

    private static PastCase claim(Map<String, String> models) {
        return new PastCase(models, new HashMap<>())
                .answered("Task_Judge", "test.judge", new HashMap<>(HIGH), 1)
                .done("Task_Review", Map.of(), 20)
                .answered("Task_Pay", "test.pay", Map.of(), 30);
    }

    private static Map<String, String> models(String flow) {
        return Map.of("claim.bpmn", flow);
    }

    private static Element element(String id, String name) {
        return new Element("claim", id, name);
    }

    private static String flow() {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                <process id="claim" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/>
                <sequenceFlow id="toJudge" sourceRef="Start" targetRef="Task_Judge"/>
                <serviceTask id="Task_Judge" name="Judge" camunda:type="external" camunda:topic="test.judge"><extensionElements><camunda:inputOutput><camunda:outputParameter name="score">${score}</camunda:outputParameter></camunda:inputOutput></extensionElements></serviceTask>
                <sequenceFlow id="toHigh" sourceRef="Task_Judge" targetRef="Gateway_High"/>
                <exclusiveGateway id="Gateway_High" name="High?" default="toPayAtOnce"/>
                <sequenceFlow id="toReview" sourceRef="Gateway_High" targetRef="Task_Review"><conditionExpression xsi:type="tFormalExpression">${score &gt; 5}</conditionExpression></sequenceFlow>
                <sequenceFlow id="toPayAtOnce" sourceRef="Gateway_High" targetRef="Task_Pay"/>
                <userTask id="Task_Review" name="Review" camunda:candidateGroups="desk"/>
                <sequenceFlow id="toPay" sourceRef="Task_Review" targetRef="Task_Pay"/>
                <serviceTask id="Task_Pay" name="Pay" camunda:type="external" camunda:topic="test.pay"/>
                <sequenceFlow id="toEnd" sourceRef="Task_Pay" targetRef="End_Paid"/>
                <endEvent id="End_Paid"/>
                </process>
                </definitions>
                """;
    }
}
