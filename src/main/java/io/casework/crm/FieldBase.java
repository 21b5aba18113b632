package io.casework.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A field when both sides were last compared, as fingerprints.
 *
 * @param ours what we had
 * @param theirs what the CRM had
 * @param sent what we have sent since, of which we don't know whether it came; null when we have not
 * @param stopped whether the CRM's value stays, whatever we have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldBase(String ours, String theirs, @Nullable String sent, boolean stopped) {

    /** No value has it, so that what we have is a change. */
    private static final String NO_VALUE = "-";

    static FieldBase agreed(String both) {
        return new FieldBase(both, both, null, false);
    }

    static FieldBase apart(String ours, String theirs) {
        return new FieldBase(ours, theirs, null, false);
    }

    /** The CRM's stays. */
    static FieldBase stopped(String ours, String theirs) {
        return new FieldBase(ours, theirs, null, true);
    }

    /** Ours is to be written over this value of theirs, and over no other. */
    static FieldBase toBeOverwritten(String theirs) {
        return new FieldBase(NO_VALUE, theirs, null, false);
    }

    /** What we have sent has come when it stands there. */
    FieldBase confirmedBy(String theirsNow) {
        return theirsNow.equals(sent) ? agreed(theirsNow) : this;
    }

    FieldBase sending(String value) {
        return new FieldBase(ours, theirs, value, stopped);
    }
}
