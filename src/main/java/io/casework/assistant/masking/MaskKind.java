package io.casework.assistant.masking;

import io.casework.shared.Keyed;

/** What a masked part of a text was. */
public enum MaskKind implements Keyed {
    SECRET,
    EMAIL,
    IBAN,
    CARD,
    BIRTHDAY,
    PHONE,
    HEALTH,
    NAME,
    PATTERN,

    /** Something that only looks like a placeholder, so that it is not taken for one. */
    BRACKET
}
