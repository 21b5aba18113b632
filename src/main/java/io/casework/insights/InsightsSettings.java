package io.casework.insights;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fresh dashboards are.
 *
 * @param refresh how often changes of cases are read
 * @param batch how many cases in one transaction
 * @param availabilityGoal the share of minutes in which the product should be there
 * @param forecast how often open promises are foretold
 */
@ConfigurationProperties("casework.insights")
record InsightsSettings(
        @DefaultValue("30s") Duration refresh,
        @DefaultValue("200") int batch,
        @DefaultValue("0.999") double availabilityGoal,
        @DefaultValue("1m") Duration forecast) {}
