package io.casework.crm.connections;

import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a connection; null leaves it as it is.
 *
 * @param tokenUrl blank for none
 * @param systemClient blank for the usual one
 * @param active false pauses it
 * @param readChanges whether changes that others make there are read from now on
 * @param streamChanges whether they are heard as they happen, too
 * @param secret takes the place of the one before
 * @param terms take the place of the ones before, as a whole
 */
public record ConnectionChange(
        @Size(min = 1) @Text(max = 60, singleLine = true) @Nullable String name,
        @Nullable Stage stage,
        @Nullable Authentication authentication,
        @Size(min = 1) @Text(max = 1_000, singleLine = true) @Nullable String url,
        @Text(max = 1_000, singleLine = true) @Nullable String tokenUrl,
        @Pattern(regexp = "(\\d{3})?", message = "must be three digits") @Nullable String systemClient,
        @Text(max = 300, bytes = 1_200, singleLine = true) @Nullable String clientId,
        @Text(max = 200, bytes = 800, singleLine = true) @Nullable String username,
        @Pattern(regexp = "\\d{1,3}\\.0", message = "must look like 66.0") @Nullable String apiVersion,
        @Nullable Boolean active,
        @Nullable Boolean readChanges,
        @Nullable Boolean streamChanges,
        @Size(min = 1) @Text(max = 8_000, bytes = 8_000) @Nullable String secret,
        @Valid @Nullable ConnectionTerms terms) {

    Connection appliedTo(Connection known, String by, Instant now) {
        boolean onlyState = equals(new ConnectionChange(
                name, null, null, null, null, null, null, null, null, active, readChanges, streamChanges, null, null));
        return new Connection(
                known.id(),
                known.kind(),
                Objects.requireNonNullElse(name, known.name()).strip(),
                Objects.requireNonNullElse(stage, known.stage()),
                Objects.requireNonNullElse(authentication, known.authentication()),
                Objects.requireNonNullElse(url, known.url()).strip(),
                tokenUrl == null ? known.tokenUrl() : Connections.blankToNull(tokenUrl),
                systemClient == null ? known.systemClient() : Connections.blankToNull(systemClient),
                clientId == null ? known.clientId() : Connections.blankToNull(clientId),
                username == null ? known.username() : Connections.blankToNull(username),
                Objects.requireNonNullElse(apiVersion, known.apiVersion()),
                Objects.requireNonNullElse(active, known.active()),
                secret == null ? known.secretSetAt() : now,
                secret == null ? known.secretSetBy() : by,
                onlyState ? known.testedAt() : null,
                onlyState ? known.testOutcome() : null,
                changesSince(known, now),
                isStreamed(known),
                Objects.requireNonNullElse(terms, known.terms()),
                known.createdAt(),
                known.createdBy(),
                now,
                known.version() + 1);
    }

    /** What was missed while it was switched off stays missed. */
    private @Nullable Instant changesSince(Connection known, Instant now) {
        Instant since = known.changesSince() != null && leadsElsewhere(known) ? now : known.changesSince();
        if (readChanges == null) {
            return since;
        }
        return readChanges ? Objects.requireNonNullElse(since, now) : null;
    }

    /** What changed there before it led there concerns nobody. */
    private boolean leadsElsewhere(Connection known) {
        return differs(url, known.url())
                || differs(systemClient, known.systemClient())
                || differs(clientId, known.clientId())
                || differs(username, known.username());
    }

    private static boolean differs(@Nullable String wanted, @Nullable String known) {
        return wanted != null && !wanted.strip().equals(Objects.requireNonNullElse(known, ""));
    }

    /** Who listens reads, too: what is not told, or only that something changed, is found by reading. */
    private boolean isStreamed(Connection known) {
        boolean wanted = Objects.requireNonNullElse(streamChanges, known.streamed());
        return wanted && !Boolean.FALSE.equals(readChanges);
    }

    @Override
    public String toString() {
        return "ConnectionChange[" + name + "]";
    }
}
