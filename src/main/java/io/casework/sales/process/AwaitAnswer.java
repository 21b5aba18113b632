package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.calendars.WorkingTime;
import io.casework.cases.CaseLifecycle;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.identity.Actor;
import io.casework.sales.SalesSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that it is the lead's turn to answer our questions, and how long we wait. */
@Component
class AwaitAnswer implements StepConnector {

    static final String ID = "sales.await-answer";
    static final String ANSWER_DUE_AT = "answerDueAt";

    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final WorkingTime workingTime;
    private final SalesSettings settings;
    private final Clock clock;

    AwaitAnswer(
            CaseLifecycle lifecycle,
            UnlessEnded unlessEnded,
            WorkingTime workingTime,
            SalesSettings settings,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Await answer",
                List.of(),
                List.of(field(ANSWER_DUE_AT, "date", "When we go on without an answer")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        unlessEnded.run(call.caseNumber(), () -> lifecycle.nurtured(call.caseNumber(), Actor.SYSTEM));
        return Map.of(ANSWER_DUE_AT, workingTime.after("sales", clock.instant(), settings.answerWithin()));
    }
}
