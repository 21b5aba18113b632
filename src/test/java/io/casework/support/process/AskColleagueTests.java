package io.casework.support.process;

import static io.casework.support.process.TicketDriver.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.casework.engine.ModelEngine;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskColleagueTests {

    private static final ProcessEngine ENGINE = ModelEngine.withShippedModels();

    private TicketDriver ticket = new TicketDriver(ENGINE);

    @BeforeAll
    static void assertOnTheseModels() {
        AbstractAssertions.init(ENGINE);
    }

    @AfterAll
    static void close() {
        AbstractAssertions.reset();
        ENGINE.close();
    }

    @BeforeEach
    void begin() {
        ticket = new TicketDriver(ENGINE);
    }

    @AfterEach
    void forget() {
        ticket.close();
    }

    @Test
    void isATaskOfTheColleague() {
        ticket.asks("billing", "bob", OPENED.plus(Duration.ofHours(4)));

        var task = ticket.task("Task_AnswerColleague");
        assertThat(task).isAssignedTo("bob");
        assertThat(task.getDueDate()).isEqualTo(OPENED.plus(Duration.ofHours(4)));
    }

    @Test
    void isATaskOfTheTeam_whenNobodyIsNamed() {
        ticket.asks("billing", null, null);

        assertThat(ticket.task("Task_AnswerColleague"))
                .hasCandidateGroup("billing")
                .isNotAssigned();
    }

    @Test
    void endsWithTheAnswer() {
        ticket.asks("billing", "bob", null).colleagueAnswers();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactly("EndEvent_QuestionAnswered");
    }

    @Test
    void isDropped_whenTheCaseEnds() {
        ticket.asks("billing", "bob", null).needsNoAnswer();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactly("EndEvent_QuestionDropped");
    }
}
