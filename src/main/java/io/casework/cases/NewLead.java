package io.casework.cases;

import io.casework.customers.NewCustomer;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A lead to open.
 *
 * @param interest what they want, in their own words; becomes the first message of the case
 * @param facts what is known from the start
 * @param language a BCP 47 tag, null when unknown
 */
public record NewLead(
        @NotNull @Valid @Nullable NewCustomer contact,
        @NotBlank @Text(max = 20_000, bytes = Integer.MAX_VALUE) @Nullable String interest,
        Channel channel,
        @Valid LeadEdit facts,
        @Text(max = 35, singleLine = true) @Nullable String language) {}
