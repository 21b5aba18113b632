package io.casework.crm.connections;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casework.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a system is called, beyond what every kind has. A kind leaves aside what it does not know.
 *
 * @param secretHeader the name of the header that holds the secret, where that is the way of signing in
 * @param pathPrefixes below which paths calls may lead, such as {@code /api/v1}; none for nowhere
 * @param timeoutSeconds of a whole call; null for the usual time
 * @param answerKilobytes how large an answer may be; null for the usual size
 * @param allowDuplicates whether a record is written although the system's rules find it like another one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionTerms(
        @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "must be the name of a header, such as X-Api-Key") @Nullable
                String secretHeader,
        @Size(max = 10)
                List<
                                @Text(max = 200, bytes = 200, singleLine = true)
                                @Pattern(
                                        regexp = "^(/|(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+)$",
                                        message = "must be a path such as /api/v1")
                                String>
                        pathPrefixes,
        @Min(1) @Max(25) @Nullable Integer timeoutSeconds,
        @Min(1) @Max(4_096) @Nullable Integer answerKilobytes,
        boolean allowDuplicates) {

    public static final ConnectionTerms USUAL = new ConnectionTerms(null, List.of(), null, null, false);

    public ConnectionTerms {
        pathPrefixes = List.copyOf(pathPrefixes);
    }

    /** For the audit trail; empty when there is nothing to tell. */
    String facts() {
        String header = secretHeader == null ? "" : ", secret in " + secretHeader;
        String paths = pathPrefixes.isEmpty() ? "" : ", below " + String.join(" ", pathPrefixes);
        return header + paths + (allowDuplicates ? ", duplicates allowed" : "");
    }
}
