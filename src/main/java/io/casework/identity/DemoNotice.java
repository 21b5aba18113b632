package io.casework.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says who can sign in to the demo. */
@Component
@Profile("demo")
class DemoNotice {

    private static final Logger LOG = LoggerFactory.getLogger(DemoNotice.class);

    private final Environment environment;

    DemoNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        LOG.warn(
                "DEMO on this machine only, at http://127.0.0.1:{} - sign in as alice or bob (support agents), carol "
                        + "(support lead), dave (sales representative), erin (sales manager), frank (analyst) or grace "
                        + "(administrator), password casework; API token cwt_demo",
                environment.getProperty("local.server.port", "8080"));
    }
}
