package io.casework.cases;

import io.casework.customers.NewCustomer;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case to open.
 *
 * @param language a BCP 47 tag, null when unknown
 * @param priority 0 to 100, null for the usual one, 50
 * @param followUpOf number of the ended case that it continues
 */
public record NewCase(
        CaseType type,
        @NotBlank @Text(max = 400, singleLine = true) @Nullable String subject,
        @NotBlank @Text(max = 100_000, bytes = Integer.MAX_VALUE) @Nullable String message,
        @NotNull @Valid @Nullable NewCustomer customer,
        Channel channel,
        @Text(max = 35, singleLine = true) @Nullable String language,
        @Min(0) @Max(100) @Nullable Integer priority,
        @Size(max = Attachments.MOST_OF_MESSAGE) List<NewAttachment> attachments,
        @Nullable String followUpOf) {

    public static NewCase ticket(String subject, String message, NewCustomer customer, Channel channel) {
        return new NewCase(CaseType.TICKET, subject, message, customer, channel, null, null, List.of(), null);
    }

    public static NewCase lead(String subject, String message, NewCustomer customer, Channel channel) {
        return new NewCase(CaseType.LEAD, subject, message, customer, channel, null, null, List.of(), null);
    }
}
