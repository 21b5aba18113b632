package io.casework.messaging.webhooks;

import io.casework.shared.Keyed;
import java.util.Locale;

/** What other systems can be told of: {@code CASE_OPENED} is {@code case.opened}. */
public enum EventType implements Keyed {
    CASE_OPENED,
    CASE_UPDATED,
    CASE_RESOLVED,
    CASE_WITHDRAWN,
    MESSAGE_RECEIVED,
    MESSAGE_SENT,
    MESSAGE_FAILED;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
