package io.casework.customers;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What a message tells us about its sender. */
public record NewCustomer(
        @NotBlank @Text(max = 254, singleLine = true) @Nullable String email,
        @Text(max = 200, singleLine = true) @Nullable String name,
        @Text(max = 40, singleLine = true) @Nullable String phone) {

    public static NewCustomer of(String email) {
        return new NewCustomer(email, null, null);
    }
}
