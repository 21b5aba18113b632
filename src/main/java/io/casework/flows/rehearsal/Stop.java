package io.casework.flows.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * Why a replay did not come to an end.
 *
 * @param at null when it did not even begin
 */
record Stop(Group group, @Nullable Element at, String reason) {

    static Stop stuck(@Nullable Element at, String reason) {
        return new Stop(Group.STUCK, at, reason);
    }

    static Stop unknown(Element at, String reason) {
        return new Stop(Group.UNKNOWN, at, reason);
    }
}
