package io.casework.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody does something.
 *
 * @param about number of the case, null at the beginning
 * @param subject id of the task that somebody found or Message-ID of the mail that a customer got; null at the beginning
 */
record Scene(World world, Story story, @Nullable String about, @Nullable String subject) {

    /** The case that it is about; at the beginning of a story, the first one of it. */
    String caseNumber() {
        return Objects.requireNonNullElseGet(about, () -> story.cases().get(0));
    }

    String requiredSubject() {
        return Objects.requireNonNull(subject);
    }

    Desk desk() {
        return world.desk();
    }

    Street street() {
        return world.street();
    }
}
