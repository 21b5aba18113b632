package io.casework.assistant.providers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model of somebody else.
 *
 * @param inputPrice of a million tokens that we send
 * @param outputPrice of a million tokens that it answers
 * @param timeoutSeconds how long it may take over an answer, all tries together
 * @param concurrency calls at once from one node
 * @param keyKnown whether it has an API key; the key itself is never told
 * @param managed whether it stands in the settings of this installation and can't be changed here
 */
public record Provider(
        String id,
        String name,
        ProviderKind kind,
        String baseUrl,
        String model,
        BigDecimal inputPrice,
        BigDecimal outputPrice,
        int timeoutSeconds,
        int concurrency,
        boolean active,
        boolean keyKnown,
        boolean managed,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int PLACES = 6;

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    BigDecimal cost(Tokens tokens) {
        BigDecimal input = inputPrice.multiply(BigDecimal.valueOf(tokens.in()));
        BigDecimal output = outputPrice.multiply(BigDecimal.valueOf(tokens.out()));
        return input.add(output).divide(MILLION, PLACES, RoundingMode.HALF_UP);
    }
}
