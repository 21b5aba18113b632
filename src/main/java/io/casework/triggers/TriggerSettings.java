package io.casework.triggers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param threads how many events a node takes at once, each with a connection of the database; 1 to 16 */
@ConfigurationProperties("casework.triggers")
record TriggerSettings(@DefaultValue("4") int threads) {

    private static final int MOST = 16;

    TriggerSettings {
        if (threads < 1 || threads > MOST) {
            throw new IllegalArgumentException("casework.triggers.threads: 1 to " + MOST);
        }
    }
}
