package io.casework.crm.connections;

import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A system to be connected.
 *
 * @param url where to sign in; null for the usual address of the kind and stage
 * @param tokenUrl where tokens come from, with its path; null where the kind knows
 * @param systemClient which client of the system; null for the only or usual one
 * @param clientId what the system calls our application; null when signing in with a password
 * @param username in whose name to act, where the way of signing in asks for it
 * @param apiVersion null for the usual one
 * @param secret a private key in PEM, the client's secret, the password, the token or the key; null where nothing is asked
 *     for; no answer ever holds it
 * @param terms null for the usual ones
 */
public record NewConnection(
        @NotNull ConnectionKind kind,
        @NotBlank @Text(max = 60, singleLine = true) String name,
        @NotNull Stage stage,
        @NotNull Authentication authentication,
        @Text(max = 1_000, singleLine = true) @Nullable String url,
        @Text(max = 1_000, singleLine = true) @Nullable String tokenUrl,
        @Pattern(regexp = "\\d{3}", message = "must be three digits") @Nullable String systemClient,
        @Text(max = 300, bytes = 1_200, singleLine = true) @Nullable String clientId,
        @Text(max = 200, bytes = 800, singleLine = true) @Nullable String username,
        @Pattern(regexp = "\\d{1,3}\\.0", message = "must look like 66.0") @Nullable String apiVersion,
        @Text(max = 8_000, bytes = 8_000) @Nullable String secret,
        @Valid @Nullable ConnectionTerms terms) {

    @Override
    public String toString() {
        return "NewConnection[" + name + "]";
    }
}
