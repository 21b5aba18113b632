package io.casework.messaging.mailbox;

import io.casework.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail belongs.
 *
 * @param file the case, null when it belongs to none
 * @param claimed number of a case that the mail names without a right to it
 */
record Placing(@Nullable CaseFile file, @Nullable String claimed) {

    static final Placing NOWHERE = new Placing(null, null);

    static Placing on(CaseFile file) {
        return new Placing(file, null);
    }

    static Placing claiming(CaseFile file) {
        return new Placing(null, file.number());
    }
}
