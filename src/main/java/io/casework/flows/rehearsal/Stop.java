package io.casework.flows.rehearsal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a replay did not come to an end.
 *
 * @param at null when it did not even begin
 * @param reason in English
 * @param key null in results that are older than keys
 * @param values for the key; null without one
 */
record Stop(
        Group group,
        @Nullable Element at,
        String reason,
        @Nullable StopReason key,
        @Nullable Map<String, String> values) {

    static Stop stuck(@Nullable Element at, StopReason why, Map<String, String> more) {
        return of(Group.STUCK, at, why, more);
    }

    static Stop unknown(Element at, StopReason why, Map<String, String> more) {
        return of(Group.UNKNOWN, at, why, more);
    }

    private static Stop of(Group group, @Nullable Element at, StopReason why, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        if (at != null) {
            values.put(StopReason.STEP, at.elementName());
        }
        return new Stop(group, at, why.said(values), why, values);
    }
}
