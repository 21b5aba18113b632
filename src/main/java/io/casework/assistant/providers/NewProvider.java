package io.casework.assistant.providers;

import io.casework.shared.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A provider to be set up.
 *
 * @param baseUrl null for the usual one of its kind
 * @param apiKey null for an endpoint that asks for none
 */
public record NewProvider(
        @NotBlank @Text(max = 60, singleLine = true) String name,
        @NotNull ProviderKind kind,
        @Text(max = 1_000, singleLine = true) @Nullable String baseUrl,
        @NotBlank @Text(max = 100, singleLine = true) String model,
        @Text(max = 500, bytes = 580, singleLine = true) @Nullable String apiKey,
        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) @Nullable BigDecimal inputPrice,
        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) @Nullable BigDecimal outputPrice,
        @Min(1) @Max(Providers.LONGEST_SECONDS) @Nullable Integer timeoutSeconds,
        @Min(1) @Max(64) @Nullable Integer concurrency) {

    @Override
    public String toString() {
        return "NewProvider[" + name + "]";
    }
}
