package io.casework.crm.salesforce;

import com.google.protobuf.ByteString;
import io.casework.crm.CrmStreams;
import io.casework.crm.CrmStreams.Batch;
import io.casework.crm.CrmStreams.EventStream;
import io.casework.crm.CrmStreams.Told;
import io.casework.crm.salesforce.PubSubMessages.ConsumerEvent;
import io.casework.crm.salesforce.PubSubMessages.FetchRequest;
import io.casework.crm.salesforce.PubSubMessages.FetchResponse;
import io.casework.crm.salesforce.PubSubMessages.Replay;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One topic of one org. One answer at a time is on its way to us, and events are asked for anew once those that came are
 * kept; so a slow inbox slows the org down and nothing piles up here.
 */
final class SalesforceStream implements EventStream {

    /** Events that are asked for at once; the API gives no more. */
    static final int WANTED = 100;

    /** The org says that it is there within 270 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(300);

    /** What came, or how it ended. */
    private sealed interface Heard {

        record Message(byte[] bytes) implements Heard {}

        record End(Status status, Metadata trailers) implements Heard {}
    }

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final ClientCall<byte[], byte[]> call;
    private final Org org;
    private final Token token;
    private final EventSchemas schemas;
    private final String topic;
    private long lastHeard = System.nanoTime();
    private boolean isOwed;
    private boolean isExhausted;

    private SalesforceStream(
            ClientCall<byte[], byte[]> call, Org org, Token token, EventSchemas schemas, String topic) {
        this.call = call;
        this.org = org;
        this.token = token;
        this.schemas = schemas;
        this.topic = topic;
    }

    /** @param place hexadecimal, as a batch told it; null for what happens from now on; {@code earliest} */
    static SalesforceStream open(PubSubApi api, Org org, EventSchemas schemas, String topic, @Nullable String place) {
        Token token = StreamFaults.signedIn(org);
        requireTopic(api, org, token, topic);
        SalesforceStream stream = new SalesforceStream(api.subscription(), org, token, schemas, topic);
        stream.begin(place);
        return stream;
    }

    private static void requireTopic(PubSubApi api, Org org, Token token, String topic) {
        try {
            if (!PubSubMessages.topicInfo(api.topic(token, PubSubMessages.named(topic)))
                    .canSubscribe()) {
                throw StreamFaults.of(Status.PERMISSION_DENIED, new Metadata(), org, token);
            }
        } catch (StatusRuntimeException e) {
            Metadata trailers = e.getTrailers();
            throw StreamFaults.of(e.getStatus(), trailers == null ? new Metadata() : trailers, org, token);
        } catch (IOException e) {
            throw StreamFaults.of(Status.INTERNAL, new Metadata(), org, token);
        }
    }

    @Override
    public Optional<Batch> next(Duration limit) {
        askForMore();
        Heard next = poll(limit);
        if (next instanceof Heard.End end) {
            throw StreamFaults.of(end.status(), end.trailers(), org, token);
        }
        if (next instanceof Heard.Message message) {
            lastHeard = System.nanoTime();
            isOwed = true;
            return Optional.of(batch(message.bytes()));
        }
        if (System.nanoTime() - lastHeard > SILENCE.toNanos()) {
            throw StreamFaults.of(Status.UNAVAILABLE, new Metadata(), org, token);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        call.cancel("Enough", null);
    }

    private void begin(@Nullable String place) {
        call.start(new Ear(), PubSubApi.headers(token));
        call.request(1);
        call.sendMessage(PubSubMessages.fetch(first(place)));
    }

    private FetchRequest first(@Nullable String place) {
        if (place == null) {
            return new FetchRequest(topic, Replay.LATEST, null, WANTED);
        }
        if (place.equals(CrmStreams.EARLIEST)) {
            return new FetchRequest(topic, Replay.EARLIEST, null, WANTED);
        }
        ByteString id = ByteString.copyFrom(HexFormat.of().parseHex(place));
        return new FetchRequest(topic, Replay.CUSTOM, id, WANTED);
    }

    /** What came before is kept by now. */
    private void askForMore() {
        if (isExhausted) {
            call.sendMessage(PubSubMessages.fetch(new FetchRequest(topic, null, null, WANTED)));
            isExhausted = false;
        }
        if (isOwed) {
            call.request(1);
            isOwed = false;
        }
    }

    private @Nullable Heard poll(Duration limit) {
        try {
            return heard.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Batch batch(byte[] bytes) {
        FetchResponse response = response(bytes);
        isExhausted = response.pending() == 0;
        List<Told> told = new ArrayList<>();
        for (ConsumerEvent event : response.events()) {
            told.add(new Told(event.id(), message(event)));
        }
        int count = response.events().size();
        ByteString last = count == 0
                ? response.latestReplayId()
                : response.events().get(count - 1).replayId();
        String place = last.isEmpty() ? null : HexFormat.of().formatHex(last.toByteArray());
        return new Batch(String.valueOf(token.organization()), told, place);
    }

    private FetchResponse response(byte[] bytes) {
        try {
            return PubSubMessages.fetched(bytes);
        } catch (IOException e) {
            throw StreamFaults.of(Status.INTERNAL, new Metadata(), org, token);
        }
    }

    private @Nullable ObjectNode message(ConsumerEvent event) {
        try {
            return wrapped(event, AvroEvents.read(event.payload(), schemas.of(event.schemaId(), token)));
        } catch (StatusRuntimeException e) {
            throw StreamFaults.of(e.getStatus(), new Metadata(), org, token);
        } catch (IOException e) {
            return null;
        }
    }

    private ObjectNode wrapped(ConsumerEvent event, ObjectNode payload) {
        ObjectNode message = payload.objectNode().put("organizationId", token.organization());
        message.put("channel", topic).set("payload", payload);
        message.putObject("event").put("EventUuid", event.id());
        return message;
    }

    private final class Ear extends ClientCall.Listener<byte[]> {

        @Override
        public void onMessage(byte[] message) {
            heard.add(new Heard.Message(message));
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            heard.add(new Heard.End(status, trailers));
        }
    }
}
