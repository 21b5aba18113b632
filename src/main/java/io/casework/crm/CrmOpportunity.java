package io.casework.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Business that may be done with a customer's company.
 *
 * @param amount in the currency of the company there; null when nobody said
 * @param closesOn when it is expected to be won
 * @param url of its page there
 */
public record CrmOpportunity(
        String name, String stage, @Nullable BigDecimal amount, @Nullable LocalDate closesOn, String url) {}
