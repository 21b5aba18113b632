package io.casework.assistant.providers;

import io.casework.shared.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a provider; null leaves it as it is.
 *
 * @param apiKey a new one; the empty text takes the key away
 */
public record ProviderChange(
        @Size(min = 1) @Text(max = 60, singleLine = true) @Nullable String name,
        @Size(min = 1) @Text(max = 1_000, singleLine = true) @Nullable String baseUrl,
        @Size(min = 1) @Text(max = 100, singleLine = true) @Nullable String model,
        @Text(max = 500, bytes = 580, singleLine = true) @Nullable String apiKey,
        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) @Nullable BigDecimal inputPrice,
        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) @Nullable BigDecimal outputPrice,
        @Min(1) @Max(Providers.LONGEST_SECONDS) @Nullable Integer timeoutSeconds,
        @Min(1) @Max(64) @Nullable Integer concurrency,
        @Nullable Boolean active) {

    Provider appliedTo(Provider known, Instant now) {
        return new Provider(
                known.id(),
                Objects.requireNonNullElse(name, known.name()).strip(),
                known.kind(),
                Objects.requireNonNullElse(baseUrl, known.baseUrl()).strip(),
                Objects.requireNonNullElse(model, known.model()).strip(),
                Objects.requireNonNullElse(inputPrice, known.inputPrice()),
                Objects.requireNonNullElse(outputPrice, known.outputPrice()),
                Objects.requireNonNullElse(timeoutSeconds, known.timeoutSeconds()),
                Objects.requireNonNullElse(concurrency, known.concurrency()),
                Objects.requireNonNullElse(active, known.active()),
                apiKey == null ? known.keyKnown() : !apiKey.isBlank(),
                false,
                known.createdAt(),
                now);
    }

    @Override
    public String toString() {
        return "ProviderChange[" + name + "]";
    }
}
