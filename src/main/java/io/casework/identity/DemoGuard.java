package io.casework.identity;

import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Keeps the demo, whose passwords everybody knows, on this machine and off every database that matters. Looks before
 * anything is connected to, because a migration could not be taken back.
 */
final class DemoGuard implements EnvironmentPostProcessor, Ordered {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:h2:file:") && !url.startsWith("jdbc:h2:mem:")) {
            throw new DemoRefused(
                    "The profile demo runs on the embedded database only; spring.datasource.url names another.");
        }
        if (!LOOPBACK.contains(environment.getProperty("server.address", ""))) {
            throw new DemoRefused("The profile demo answers this machine only; server.address must be 127.0.0.1.");
        }
    }

    /** A start that would let strangers in with a password that everybody knows. */
    static final class DemoRefused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        DemoRefused(String message) {
            super(message);
        }
    }
}
