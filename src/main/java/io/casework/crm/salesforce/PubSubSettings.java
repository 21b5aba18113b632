package io.casework.crm.salesforce;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events of orgs are told.
 *
 * @param url scheme, host and port of the Pub/Sub API; one with {@code http} is for trying things out
 */
@ConfigurationProperties("casework.crm.salesforce.pub-sub")
record PubSubSettings(@DefaultValue("https://api.pubsub.salesforce.com:7443") URI url) {

    PubSubSettings {
        boolean isKnown = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!isKnown || url.getHost() == null || url.getPort() < 0) {
            throw new IllegalArgumentException(
                    "casework.crm.salesforce.pub-sub.url has to be a scheme, a host and a port");
        }
    }

    boolean isEncrypted() {
        return "https".equals(url.getScheme());
    }

    String target() {
        return url.getHost() + ":" + url.getPort();
    }
}
