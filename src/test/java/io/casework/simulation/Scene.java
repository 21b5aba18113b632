package io.casework.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody does something.
 *
 * @param subject id of the task that somebody found or Message-ID of the mail that a customer got; null at the beginning
 */
record Scene(World world, Story story, String caseNumber, @Nullable String subject) {

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
