package io.casework.messaging.webhooks;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to be told of what. */
public record NewWebhook(
        @NotBlank @Text(max = 1_000, singleLine = true) String url,
        @Text(max = 200, bytes = 800, singleLine = true) @Nullable String description,
        @NotEmpty List<@NotNull EventType> events) {}
