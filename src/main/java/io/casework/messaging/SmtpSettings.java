package io.casework.messaging;

import io.casework.shared.Keyed;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes our mail.
 *
 * @param host null when there is none: then nothing is sent, and each message says so
 * @param fromName what stands beside our address; {@code fromNames} has other ones by team
 * @param replyTo null when answers go to where mail comes from
 * @param idHost what our Message-IDs end with; null for the host of our address
 * @param timeout of connecting and of each answer
 * @param limit of handing over one mail in all
 * @param ratePerMinute at most so many mails from this node, null for as many as it takes
 * @param giveUpAfter when a mail that nobody took counts as failed
 */
@ConfigurationProperties("casework.messaging.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("starttls") Tls tls,
        @Nullable String from,
        @DefaultValue("Customer service") String fromName,
        @DefaultValue Map<String, String> fromNames,
        @Nullable String replyTo,
        @Nullable String idHost,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5m") Duration limit,
        @Nullable Integer ratePerMinute,
        @DefaultValue("4d") Duration giveUpAfter) {

    enum Tls implements Keyed {
        STARTTLS,
        TLS,
        NONE
    }

    SmtpSettings {
        if (host != null && (from == null || from.indexOf('@') < 1)) {
            throw new IllegalArgumentException(
                    "casework.messaging.smtp.from must be our address, such as help@example.com");
        }
    }

    boolean isConfigured() {
        return host != null;
    }

    String requiredHost() {
        return Objects.requireNonNull(host);
    }

    String requiredFrom() {
        return Objects.requireNonNull(from);
    }

    String fromName(@Nullable String team) {
        return team == null ? fromName : fromNames.getOrDefault(team, fromName);
    }

    /** The header Message-ID of what carries this id; mail that comes back is known by it. */
    String messageId(String id) {
        return "<" + id + ".casework@" + hostOfIds() + ">";
    }

    private String hostOfIds() {
        return idHost == null ? requiredFrom().substring(requiredFrom().indexOf('@') + 1) : idHost;
    }

    @Override
    public String toString() {
        return "SmtpSettings[host=" + host + ", port=" + port + ", tls=" + tls + "]";
    }
}
