package io.casework.crm;

import io.casework.shared.Keyed;

/** Who has the last word about a field that was changed here and there. */
public enum FieldRule implements Keyed {

    /** We: what was changed there is overwritten, also when nothing was changed here. */
    OURS,

    /** The CRM. */
    THEIRS,

    /** Who changed it last: they by the time of their record, we by the time of the last wish to bring the case there. */
    NEWEST,

    /** A person. */
    ASK
}
