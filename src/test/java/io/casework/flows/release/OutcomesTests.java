package io.casework.flows.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.CaseOutcome;
import io.casework.flows.release.FlowVersion.AverageScore;
import io.casework.flows.release.FlowVersion.KeptDeadlines;
import io.casework.flows.release.FlowVersion.ReopenedCases;
import io.casework.flows.release.FlowVersion.VersionOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomesTests {

    private final Outcomes outcomes = new Outcomes(List.of(
            numbers -> List.of(
                    new CaseOutcome("C-1", Duration.ofHours(2), true, false, 5.0),
                    new CaseOutcome("C-2", Duration.ofHours(4), false, true, null),
                    new CaseOutcome("C-3", null, null, null, null)),
            numbers -> List.of(new CaseOutcome("L-1", Duration.ofHours(10), null, null, 2.0))));

    @Test
    void countsOnlyWhatIsKnown() {
        VersionOutcome outcome =
                outcomes.of(Map.of(7, List.of("C-1", "C-2", "C-3", "L-1"))).get(7);

        assertThat(outcome).isNotNull();
        assertThat(outcome.cases()).isEqualTo(4);
        assertThat(outcome.medianHours()).isEqualTo(4.0);
        assertThat(outcome.deadlinesKept()).isEqualTo(new KeptDeadlines(2, 1));
        assertThat(outcome.reopened()).isEqualTo(new ReopenedCases(2, 1));
        assertThat(outcome.satisfaction()).isEqualTo(new AverageScore(2, 3.5));
    }

    @Test
    void saysNothing_whenNothingIsFinished() {
        assertThat(outcomes.of(Map.of())).isEmpty();
        assertThat(outcomes.of(Map.of(1, List.of("C-9")))).containsOnly(Map.entry(1, VersionOutcome.NONE));
    }
}
