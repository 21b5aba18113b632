package io.casework.triggers;

import io.casework.crm.CrmStreams.Batch;
import io.casework.crm.CrmStreams.Told;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Events that were told over a line, read as those are that come through a door. */
@Component
class ToldEvents {

    private final ChangeEnvelopes envelopes;
    private final EventJson json;

    ToldEvents(ChangeEnvelopes envelopes, EventJson json) {
        this.envelopes = envelopes;
        this.json = json;
    }

    List<Incoming> of(Batch batch) {
        return batch.events().stream().flatMap(this::read).toList();
    }

    /** Whether one of them says that something changed and not what. */
    static boolean anyGap(List<Incoming> events) {
        return events.stream().anyMatch(event -> event.payload().contains("\"change\":\"GAP_"));
    }

    private Stream<Incoming> read(Told told) {
        try {
            if (told.message() == null) {
                throw new Unreadable("The event is not written as its schema says.");
            }
            byte[] body = json.write(told.message()).getBytes(StandardCharsets.UTF_8);
            return envelopes.read(body).events().stream();
        } catch (Unreadable e) {
            return Stream.of(new Incoming(
                    EventJson.bounded(told.id()), null, "unreadable", null, " ", String.valueOf(e.getMessage())));
        }
    }
}
