package io.casework.flows.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.LedgerFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ann and Bob assess a claim. Bob, who was asked second, was quicker and said no; only a no of Ann makes a difference. */
class RehearsedRepetitionsTests {

    private static final Element ASSESS = new Element("claim", "Task_Assess", "Assess");

    @AfterAll
    static void closeStages() {
        PastCase.closeStages();
    }

    /** What is repeated: a step of its own, or a part of the flow that it is in. */
    private enum Repeated {
        TASK,
        CONNECTOR,
        PART;

        private String step(String loop) {
            return switch (this) {
                case TASK ->
                    "<userTask id=\"Task_Assess\" name=\"Assess\" camunda:candidateGroups=\"desk\">%s</userTask>"
                            .formatted(loop);
                case CONNECTOR ->
                    """
                    <serviceTask id="Task_Assess" name="Assess" camunda:type="external" camunda:topic="test.assess">%s</serviceTask>"""
                            .formatted(loop);
                case PART ->
                    """
                    <subProcess id="Part">%s<startEvent id="Start_Part"/>
                    <sequenceFlow id="toAsk" sourceRef="Start_Part" targetRef="Task_Assess"/>
                    <userTask id="Task_Assess" name="Assess" camunda:candidateGroups="desk"/>
                    <sequenceFlow id="toAnn" sourceRef="Task_Assess" targetRef="Gateway_Ann"/>
                    <exclusiveGateway id="Gateway_Ann" name="Ann's no?" default="noted"/>
                    <sequenceFlow id="objected" sourceRef="Gateway_Ann" targetRef="End_Objected"><conditionExpression xsi:type="tFormalExpression">${assessor == 'ann' &amp;&amp; verdict == 'no'}</conditionExpression></sequenceFlow>
                    <sequenceFlow id="noted" sourceRef="Gateway_Ann" targetRef="End_Noted"/>
                    <endEvent id="End_Objected" name="Objected"/><endEvent id="End_Noted" name="Noted"/></subProcess>"""
                            .formatted(loop);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachElementHasItsOwnAnswer_whateverTheOrder(Repeated repeated) {
        PastCase asked = asked(repeated, of(0, "ann"), of(1, "bob"));

        assertThat(asked.rehearsed(sideBySide(repeated, "${assessors}")).group())
                .isEqualTo(Group.SAME);
        assertThat(asked.rehearsed(sideBySide(repeated, "${reversed}")).group()).isEqualTo(Group.SAME);
    }

    @ParameterizedTest
    @EnumSource(names = "PART")
    void eachElementHasItsOwnAnswer_oneAfterTheOther(Repeated repeated) {
        PastCase asked = asked(repeated, of(0, "ann"), of(1, "bob"));

        assertThat(asked.rehearsed(oneByOne(repeated, "${assessors}")).group()).isEqualTo(Group.SAME);
        assertThat(asked.rehearsed(oneByOne(repeated, "${reversed}")).group()).isEqualTo(Group.SAME);
    }

    /** A connector of which nothing is taken over is taken for done. */
    @ParameterizedTest
    @EnumSource(names = {"TASK", "PART"})
    void nobodyKnowsWhatSomebodyAnswersWhoWasNotAsked(Repeated repeated) {
        CaseResult result =
                asked(repeated, of(0, "ann"), of(1, "bob")).rehearsed(sideBySide(repeated, "${annAndCleo}"));

        assertThat(result.group()).isEqualTo(Group.UNKNOWN);
        assertThat(result.at()).isEqualTo(ASSESS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONNECTOR")
    void numberCounts_whereNoElementIsKnown(Repeated repeated) {
        PastCase asked = asked(repeated, "0", "1");

        assertThat(asked.rehearsed(sideBySide(repeated, "${assessors}")).group())
                .isEqualTo(Group.SAME);
        assertThat(asked.rehearsed(sideBySide(repeated, "${reversed}")).group()).isEqualTo(Group.OTHER);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONNECTOR")
    void firstAnswerGoesToTheFirst_whereTheLedgerKnowsNoRepetitions(Repeated repeated) {
        PastCase early = asked(repeated, null, null);

        assertThat(early.rehearsed(sideBySide(repeated, "${assessors}")).group())
                .isEqualTo(Group.SAME);
        assertThat(early.rehearsed(sideBySide(repeated, "${reversed}")).group()).isEqualTo(Group.OTHER);
    }

    private static PastCase asked(Repeated repeated, @Nullable String ann, @Nullable String bob) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("assessors", List.of("ann", "bob"));
        facts.put("reversed", List.of("bob", "ann"));
        facts.put("annAndCleo", List.of("ann", "cleo"));
        PastCase past = new PastCase(sideBySide(repeated, "${assessors}"), facts);
        said(past, repeated, "no", 1).inRepetition(bob);
        return said(past, repeated, "yes", 2).inRepetition(ann);
    }

    private static PastCase said(PastCase past, Repeated repeated, String verdict, int afterMinutes) {
        Map<String, @Nullable Object> answer = new HashMap<>(Map.of("verdict", verdict));
        return repeated == Repeated.CONNECTOR
                ? past.answered("Task_Assess", "test.assess", answer, afterMinutes)
                : past.done("Task_Assess", answer, afterMinutes);
    }

    private static String of(int number, String assessor) {
        return number + ":" + LedgerFacts.hash(Map.of("element", assessor)).substring(0, 16);
    }

    private static Map<String, String> sideBySide(Repeated repeated, String assessors) {
        return models(repeated, false, assessors);
    }

    private static Map<String, String> oneByOne(Repeated repeated, String assessors) {
        return models(repeated, true, assessors);
    }

    private static Map<String, String> models(Repeated repeated, boolean oneByOne, String assessors) {
        String loop =
                """
                <multiInstanceLoopCharacteristics isSequential="%s" camunda:collection="%s" camunda:elementVariable="assessor">
                %s</multiInstanceLoopCharacteristics>"""
                        .formatted(
                                oneByOne,
                                assessors,
                                repeated != Repeated.TASK
                                        ? ""
                                        : "<completionCondition xsi:type=\"tFormalExpression\">"
                                                + "${assessor == 'ann' &amp;&amp; verdict == 'no'}</completionCondition>");
        String flow =
                switch (repeated) {
                    case PART -> FLOW.formatted(repeated.step(loop), "Part", "false");
                    case CONNECTOR -> FLOW.formatted(repeated.step(loop), "Task_Assess", "false");
                    case TASK -> FLOW.formatted(repeated.step(loop), "Task_Assess", "verdict == 'no'");
                };
        return Map.of("claim.bpmn", flow);
    }

    /** A person's no for Ann ends the assessment, and the last word that was said then stands. */
    private static final String FLOW =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
            <process id="claim" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Start"/>
            <sequenceFlow id="toAssess" sourceRef="Start" targetRef="%2$s"/>
            %1$s
            <sequenceFlow id="toRefused" sourceRef="%2$s" targetRef="Gateway_Refused"/>
            <exclusiveGateway id="Gateway_Refused" name="Refused?" default="no"/>
            <sequenceFlow id="yes" sourceRef="Gateway_Refused" targetRef="End_Refused"><conditionExpression xsi:type="tFormalExpression">${%3$s}</conditionExpression></sequenceFlow>
            <sequenceFlow id="no" sourceRef="Gateway_Refused" targetRef="End_Paid"/>
            <endEvent id="End_Refused" name="Refused"/>
            <endEvent id="End_Paid" name="Paid"/>
            </process>
            </definitions>
            """;
}
