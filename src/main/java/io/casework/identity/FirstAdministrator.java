package io.casework.identity;

import io.casework.identity.UserAdministration.NewUser;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody into a product that knows nobody: a start without users prints a link that is good once and for a day.
 * The secret is in the fragment of the link, which browsers keep to themselves.
 */
@Component
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final SetupLinkMapper links;
    private final UserMapper users;
    private final UserAdministration administration;
    private final Clock clock;
    private final String publicUrl;
    private final Environment environment;

    FirstAdministrator(
            SetupLinkMapper links,
            UserMapper users,
            UserAdministration administration,
            Clock clock,
            @Value("${casework.public-url:}") String publicUrl,
            Environment environment) {
        this.links = links;
        this.users = users;
        this.administration = administration;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (users.countUsers() == 0) {
            LOG.warn("Nobody can sign in yet. Set up the first administrator within 24 hours: {}", newLink());
        }
    }

    String newLink() {
        String secret = Secrets.next();
        links.insertLink(Secrets.hash(secret), clock.instant().plus(GOOD_FOR));
        return baseUrl() + "/setup#token=" + secret;
    }

    /**
     * Creates the first administrator and makes every link void.
     *
     * @return the new user's id
     * @throws Problem.NotFound when the link is unknown, used or too old, or somebody exists already
     */
    @Transactional
    public String create(String secret, String username, String name, String password) {
        boolean good = links.lockLinks(clock.instant()).contains(Secrets.hash(secret));
        if (!good || users.countUsers() > 0) {
            throw new Problem.NotFound("The set-up link");
        }
        links.deleteLinks();
        return administration.create(
                new NewUser(username, name, null, "en", List.of(Role.ADMINISTRATOR), List.of(), password));
    }

    private String baseUrl() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return publicUrl.isEmpty() ? "http://localhost:" + port : publicUrl;
    }
}
