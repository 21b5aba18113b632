package io.casework.messaging;

import io.casework.shared.Keyed;

/** A way out of the house. Each has workers of its own, so that none waits for another. */
enum OutboxChannel implements Keyed {
    MAIL,
    SLACK
}
