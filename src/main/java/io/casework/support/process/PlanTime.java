package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.calendars.WorkingTime;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says when a team will have worked for so long: what a flow that pauses in working time waits for. */
@Component
class PlanTime implements LocalStep {

    static final String ID = "support.plan-time";
    static final String TEAM = "team";
    static final String MINUTES = "minutes";
    static final String PLANNED_AT = "plannedAt";

    private static final int MOST_MINUTES = (int) Duration.ofDays(366).toMinutes();

    private final WorkingTime workingTime;
    private final Clock clock;

    PlanTime(WorkingTime workingTime, Clock clock) {
        this.workingTime = workingTime;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Plan a time",
                List.of(
                        field(TEAM, "string", "Whose calendar counts; none for the default calendar"),
                        field(MINUTES, "integer", "Working time from now on")),
                List.of(field(PLANNED_AT, "date", "When so much working time has passed")),
                Set.of(),
                4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        int minutes = minutes(call.text(MINUTES));
        return Map.of(
                PLANNED_AT, workingTime.after(call.optionalText(TEAM), clock.instant(), Duration.ofMinutes(minutes)));
    }

    /** A number that somebody wrote into the model arrives as a text. */
    private static int minutes(String text) {
        try {
            int minutes = Integer.parseInt(text.strip());
            if (minutes >= 0 && minutes <= MOST_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            throw refused();
        }
        throw refused();
    }

    private static StepRefused refused() {
        return new StepRefused("minutes-invalid", "The minutes are no number from 0 to " + MOST_MINUTES + '.');
    }
}
