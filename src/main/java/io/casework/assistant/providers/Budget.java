package io.casework.assistant.providers;

import io.casework.shared.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent in a day, by the clock of UTC.
 *
 * @param scope id of a process, {@code *} for all together
 * @param dailyTokens null for no limit
 * @param dailyCost null for no limit; in the money of the providers' prices
 */
public record Budget(
        @NotBlank @Text(max = 100, singleLine = true) String scope,
        @PositiveOrZero @Max(999_999_999_999L) @Nullable Long dailyTokens,
        @PositiveOrZero @DecimalMax("9999999") @Digits(integer = 7, fraction = 6) @Nullable BigDecimal dailyCost) {

    static final String ALL = "*";
}
