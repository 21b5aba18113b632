package io.casework.insights;

import io.casework.shared.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which cases figures are of; null where all are meant.
 *
 * @param type {@code ticket} or {@code lead}
 * @param flow whose cases went through this flow
 * @param version of the flow
 * @param team that had the case last; a dash for those without
 * @param category the last; a dash for those without
 */
public record CaseFilter(
        @Nullable String type,
        @Nullable String flow,
        @Nullable Integer version,
        @Nullable String team,
        @Nullable String category) {

    private static final String ALL = "*";

    /** @throws Problem.InvalidInput when a version is of no flow */
    void check() {
        if (version != null && flow == null) {
            throw new Problem.InvalidInput("version", "needs a flow");
        }
    }

    /**
     * The flow, where one is needed.
     *
     * @throws Problem.InvalidInput when there is none
     */
    String neededFlow() {
        if (flow == null) {
            throw new Problem.InvalidInput("flow", "is needed");
        }
        return flow;
    }

    CaseFilter ofVersion(int other) {
        return new CaseFilter(type, flow, other, team, category);
    }

    /** The flow by which sums are kept. */
    public String flowKey() {
        return Objects.requireNonNullElse(flow, ALL);
    }

    /** The version by which sums of cases are kept, 0 for all of them together. */
    public int flowVersion() {
        return Objects.requireNonNullElse(version, 0);
    }
}
