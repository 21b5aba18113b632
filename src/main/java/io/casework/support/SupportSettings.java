package io.casework.support;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with customers who don't reply. Customers' days count, not our working time; but what we do then
 * waits until the team is at work, so that nobody is reminded or given up on a holiday.
 *
 * @param reminderAfter how long after our answer we remind the customer, once
 * @param patience how long after our answer the ticket is resolved without a reply
 * @param reopenWindow how long after its resolution a ticket can be reopened by a reply
 */
@ConfigurationProperties("casework.support")
public record SupportSettings(
        @DefaultValue("3d") Duration reminderAfter,
        @DefaultValue("7d") Duration patience,
        @DefaultValue("7d") Duration reopenWindow) {}
