package io.casework.crm.connections;

import java.util.List;

/**
 * How a test went.
 *
 * @param outcome of the worst finding
 */
public record ConnectionReport(TestOutcome outcome, List<ConnectionFinding> findings) {

    static ConnectionReport of(List<ConnectionFinding> findings) {
        TestOutcome worst = findings.stream()
                .map(ConnectionFinding::outcome)
                .max(TestOutcome::compareTo)
                .orElse(TestOutcome.FAILURE);
        return new ConnectionReport(worst, findings);
    }
}
