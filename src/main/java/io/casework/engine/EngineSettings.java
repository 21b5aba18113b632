package io.casework.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works on this node.
 *
 * @param work whether this node runs jobs and connectors once it is ready; false is the quarantine mode of a restored
 *     copy, which must send nothing
 * @param lock how long a job or a connector's step stays with a node that no longer answers
 * @param poll how often a node looks for work that nobody told it about: retries that are due, steps of a lost node
 * @param jobThreads jobs at once on this node
 * @param jobsPerMinute jobs of one case, and of the flows it calls, within a minute on this node; one more stops the case
 *     with an incident
 */
@ConfigurationProperties("casework.engine")
public record EngineSettings(
        @DefaultValue("true") boolean work,
        @DefaultValue("60s") Duration lock,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("2") int jobThreads,
        @DefaultValue("500") int jobsPerMinute) {

    public EngineSettings {
        if (jobsPerMinute < 1) {
            throw new IllegalArgumentException("casework.engine.jobs-per-minute has to be at least 1");
        }
    }
}
