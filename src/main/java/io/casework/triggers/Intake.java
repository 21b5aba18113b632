package io.casework.triggers;

import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets events in. Each method answers when the events are in the inbox for good, and throws {@link
 * Refused}, always the same, when the source is unknown, closed, or proves nothing.
 */
@Service
public class Intake {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}");

    /** Without a full stop, which stands between the parts of what is signed. */
    private static final Pattern ID = Pattern.compile("[!-~&&[^.]]{1,200}");

    private final Doors doors;
    private final TriggerInbox inbox;
    private final StandardEvents standardEvents;
    private final OutboundMessages outboundMessages;
    private final ChangeEnvelopes changeEnvelopes;
    private final CloudEvents cloudEvents;
    private final Clock clock;

    Intake(
            Doors doors,
            TriggerInbox inbox,
            StandardEvents standardEvents,
            OutboundMessages outboundMessages,
            ChangeEnvelopes changeEnvelopes,
            CloudEvents cloudEvents,
            Clock clock) {
        this.doors = doors;
        this.inbox = inbox;
        this.standardEvents = standardEvents;
        this.outboundMessages = outboundMessages;
        this.changeEnvelopes = changeEnvelopes;
        this.cloudEvents = cloudEvents;
        this.clock = clock;
    }

    /** The headers of Standard Webhooks, as they came. */
    public record Signed(@Nullable String id, @Nullable String timestamp, @Nullable String signature) {}

    private interface Reader {

        IncomingBatch read(byte[] body) throws Unreadable;
    }

    /**
     * Takes an event that is signed as Standard Webhooks describes it.
     *
     * @throws Problem.InvalidInput when it cannot be read; it is kept nevertheless
     */
    public void takeSigned(String source, Signed headers, byte[] body) {
        Door door = doors.find(TriggerKind.STANDARD_WEBHOOKS, source)
                .orElseThrow(() -> unsigned(source, RefusalReason.UNKNOWN_SOURCE));
        fault(door, headers, body).ifPresent(reason -> {
            throw unsigned(source, reason);
        });
        String id = String.valueOf(headers.id());
        take(door, id, body, read -> new IncomingBatch(null, List.of(standardEvents.read(id, read))));
    }

    /**
     * Takes an envelope of Outbound Messages.
     *
     * @throws EnvelopeUnreadable when it cannot be read; nothing is kept, and Salesforce sends it again
     */
    public void takeOutboundMessages(@Nullable String key, byte[] body) {
        Door door = byKey(TriggerKind.SALESFORCE, key);
        try {
            keep(door, outboundMessages.read(body));
        } catch (Unreadable e) {
            throw new EnvelopeUnreadable(door.source(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Takes what Salesforce sends as JSON.
     *
     * @throws Problem.InvalidInput when it cannot be read; it is kept nevertheless
     */
    public void takeChanges(@Nullable String key, byte[] body) {
        take(byKey(TriggerKind.SALESFORCE, key), EventJson.nameOf(body), body, changeEnvelopes::read);
    }

    /**
     * Takes CloudEvents that stand in the body, one or several.
     *
     * @throws Problem.InvalidInput when they cannot be read; they are kept nevertheless
     */
    public void takeCloudEvents(@Nullable String key, byte[] body) {
        take(
                byKey(TriggerKind.SAP, key),
                EventJson.nameOf(body),
                body,
                read -> new IncomingBatch(null, cloudEvents.readStructured(read)));
    }

    /**
     * Takes a CloudEvent whose attributes stand in headers.
     *
     * @param headers by name in lower case
     * @throws Problem.InvalidInput when it cannot be read; it is kept nevertheless
     */
    public void takeCloudEvent(@Nullable String key, Map<String, String> headers, byte[] body) {
        take(
                byKey(TriggerKind.SAP, key),
                EventJson.nameOf(body),
                body,
                read -> new IncomingBatch(null, cloudEvents.readBinary(headers, read)));
    }

    private void take(Door door, String fallbackId, byte[] body, Reader reader) {
        try {
            keep(door, reader.read(body));
        } catch (Unreadable e) {
            inbox.keepUnreadable(door.source(), fallbackId, body, String.valueOf(e.getMessage()));
            throw invalid(e);
        }
    }

    private void keep(Door door, IncomingBatch batch) {
        String organization = batch.organization();
        if (organization != null && !door.source().admits(organization)) {
            throw new Refused(door.source().kind(), door.source().name(), RefusalReason.FOREIGN_ORGANIZATION);
        }
        inbox.keep(door.source(), batch.events());
    }

    private Door byKey(TriggerKind kind, @Nullable String key) {
        return doors.findByKey(kind, key == null ? "" : key)
                .orElseThrow(() -> new Refused(kind, null, RefusalReason.UNKNOWN_KEY));
    }

    /** Why what was sent does not prove that it comes from the source; empty when it does. */
    private Optional<RefusalReason> fault(Door door, Signed headers, byte[] body) {
        String id = headers.id();
        String timestamp = headers.timestamp();
        String signature = headers.signature();
        if (id == null || timestamp == null || signature == null) {
            return Optional.of(RefusalReason.HEADERS_MISSING);
        }
        boolean isWellFormed =
                ID.matcher(id).matches() && TIMESTAMP.matcher(timestamp).matches();
        if (!isWellFormed) {
            return Optional.of(RefusalReason.MALFORMED);
        }
        long at = Long.parseLong(timestamp);
        if (!isRecent(at)) {
            return Optional.of(RefusalReason.NOT_RECENT);
        }
        return door.isSignedBy(signature, id, at, body) ? Optional.empty() : Optional.of(RefusalReason.WRONG_SIGNATURE);
    }

    private boolean isRecent(long epochSecond) {
        long apart = Math.abs(clock.instant().getEpochSecond() - epochSecond);
        return apart <= TOLERANCE.toSeconds();
    }

    private static Problem.InvalidInput invalid(Unreadable fault) {
        return new Problem.InvalidInput("body", String.valueOf(fault.getMessage()));
    }

    private static Refused unsigned(String source, RefusalReason reason) {
        return new Refused(TriggerKind.STANDARD_WEBHOOKS, source, reason);
    }
}
