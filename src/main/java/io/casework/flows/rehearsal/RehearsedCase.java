package io.casework.flows.rehearsal;

import io.casework.flows.rehearsal.Rehearsal.RehearsalParting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal says of one case.
 *
 * @param partsAt the last element that both ways share, or the step that the flow does not get past
 * @param reason why it does not get past it, in plain English words
 * @param reasonKey the same for other languages; null without a reason, and for results that are older than keys
 * @param reasonValues what the words leave open: {@code step}, which is left out at the start, {@code code}, {@code fact}
 *     or {@code message}
 */
public record RehearsedCase(
        String caseNumber,
        Group group,
        @Nullable PartingStep partsAt,
        @Nullable String reason,
        @Nullable StopReason reasonKey,
        Map<String, String> reasonValues) {

    public record PartingStep(String flowKey, String elementId, String elementName) {}

    static RehearsedCase of(CaseResult result) {
        Element at = result.at();
        return new RehearsedCase(
                result.caseNumber(),
                result.group(),
                at == null ? null : new PartingStep(at.flowKey(), at.elementId(), at.elementName()),
                result.reason(),
                result.reasonKey(),
                result.reasonValues());
    }

    /**
     * The ways of one case, to be drawn.
     *
     * @param parting where they part; null when they are the same
     * @param before the flows that it ran through then
     * @param after likewise, today
     */
    public record RehearsedWays(
            String caseNumber,
            Group group,
            @Nullable String reason,
            @Nullable StopReason reasonKey,
            Map<String, String> reasonValues,
            @Nullable RehearsalParting parting,
            List<RehearsedPath> before,
            List<RehearsedPath> after) {}

    /**
     * The way through one run of a flow.
     *
     * @param version null for a draft
     * @param done ids of elements that were left as meant, each once
     * @param endedAt the end event that it came to; null when it came to none
     * @param failed where it does not go on
     */
    public record RehearsedPath(
            String flowKey,
            String name,
            @Nullable Integer version,
            String xml,
            List<String> done,
            @Nullable String endedAt,
            List<String> failed) {}
}
