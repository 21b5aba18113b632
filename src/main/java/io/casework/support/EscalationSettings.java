package io.casework.support;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever handles an escalation may do.
 *
 * @param compensationLimit the most that a customer may be given for one escalation
 * @param currency of the limit
 */
@ConfigurationProperties("casework.support.escalation")
public record EscalationSettings(
        @DefaultValue("100") BigDecimal compensationLimit, @DefaultValue("EUR") String currency) {}
