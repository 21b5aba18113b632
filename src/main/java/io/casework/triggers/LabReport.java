package io.casework.triggers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a body, had it just come in.
 *
 * @param fault why it cannot be read at all; null when it can
 * @param events that are in it
 */
public record LabReport(@Nullable String fault, List<LabEvent> events) {

    /**
     * One event of it.
     *
     * @param recordKey the record that it is about; null for none
     * @param document as rules see it, JSON
     * @param rules each rule of the source, and why it is chosen or not
     * @param fields what the chosen rule finds
     * @param outcome what would become of it
     * @param reason why
     * @param caseNumber the case that it would go to, when there is one already
     * @param opened the case that it would open; null for none
     */
    public record LabEvent(
            String eventId,
            @Nullable String recordKey,
            String type,
            String document,
            List<RuleVerdict> rules,
            List<NamedValue> fields,
            TriggerState outcome,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable LabCase opened) {}

    /**
     * Of one rule on one event.
     *
     * @param why in words, for whoever wonders
     */
    public record RuleVerdict(String rule, boolean chosen, String why) {}

    /** @param value null when it is not known */
    public record NamedValue(String name, @Nullable String value) {}

    /**
     * The case that would be opened.
     *
     * @param type {@code ticket} or {@code lead}
     * @param processes that would start, in their order
     */
    public record LabCase(
            String type,
            String subject,
            int priority,
            String channel,
            String customerEmail,
            @Nullable String customerName,
            @Nullable String message,
            List<LabProcess> processes) {}

    /** @param variables that it would start with */
    public record LabProcess(String key, List<NamedValue> variables) {}
}
