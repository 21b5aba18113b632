package io.casework.messaging;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param teams incoming webhook by team; whoever knows one can write in the channel, so it is as good as a password */
@ConfigurationProperties("casework.messaging.slack")
record SlackSettings(@DefaultValue Map<String, String> teams) {

    @Override
    public String toString() {
        return "SlackSettings[teams=" + teams.keySet() + "]";
    }
}
