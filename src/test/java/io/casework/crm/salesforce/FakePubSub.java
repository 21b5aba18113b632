package io.casework.crm.salesforce;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A broker that speaks the Pub/Sub API over a real line: topics with places, credit, places that it forgets, tokens that
 * die. It writes and reads its messages itself.
 */
@Component
public class FakePubSub {

    private static final int ANSWER = 10;
    private static final String FORGOTTEN = "sfdc.platform.eventbus.grpc.subscription.fetch.replayid.validation.failed";

    /** @param place in the topic, from 1 */
    private record Kept(int place, String id, String schemaId, byte[] payload) {}

    /** What a subscriber asked for. */
    public record Asked(int replay, String place, int wanted) {}

    private final PubSubSettings settings;
    private final Map<String, List<Kept>> topics = new HashMap<>();
    private final Map<String, String> schemas = new HashMap<>();
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger schemaCalls = new AtomicInteger();
    private @Nullable FakeSalesforce salesforce;
    private @Nullable Server server;
    private int forgottenUntil;

    FakePubSub(PubSubSettings settings) {
        this.settings = settings;
    }

    public void begin(FakeSalesforce org) throws IOException {
        salesforce = org;
        topics.clear();
        asked.clear();
        forgottenUntil = 0;
        schemaCalls.set(0);
        start();
    }

    public void start() throws IOException {
        server = Grpc.newServerBuilderForPort(settings.url().getPort(), InsecureServerCredentials.create())
                .addService(ServerInterceptors.intercept(service(), new Door()))
                .build()
                .start();
    }

    /** All lines break. */
    public void stop() throws InterruptedException {
        subscribers.clear();
        if (server != null) {
            server.shutdownNow().awaitTermination();
        }
    }

    public void schema(String id, String json) {
        schemas.put(id, json);
    }

    public synchronized void tell(String topic, String eventId, String schemaId, byte[] payload) {
        List<Kept> all = topics.computeIfAbsent(topic, name -> new ArrayList<>());
        all.add(new Kept(all.size() + 1, eventId, schemaId, payload));
        subscribers.forEach(Subscriber::deliver);
    }

    /** Says that it is there, and where the end is. */
    public synchronized void keepAlive() {
        subscribers.forEach(subscriber -> subscriber.answer(List.of()));
    }

    /** Places up to here are no longer known. */
    public void forget(int place) {
        forgottenUntil = place;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public int schemaCalls() {
        return schemaCalls.get();
    }

    public boolean isHeard() {
        return !subscribers.isEmpty();
    }

    /** Asks whoever listens for another token. */
    public void dismiss() {
        List<Subscriber> all = List.copyOf(subscribers);
        subscribers.clear();
        all.forEach(subscriber -> subscriber.out.onError(Status.UNAUTHENTICATED.asRuntimeException()));
    }

    private ServerServiceDefinition service() {
        return ServerServiceDefinition.builder(PubSubApi.SERVICE)
                .addMethod(
                        PubSubApi.method("GetTopic", MethodType.UNARY),
                        ServerCalls.asyncUnaryCall((request, out) -> answer(out, topic(text(request, 1)))))
                .addMethod(
                        PubSubApi.method("GetSchema", MethodType.UNARY),
                        ServerCalls.asyncUnaryCall((request, out) -> answer(out, schema(text(request, 1)))))
                .addMethod(
                        PubSubApi.method("Subscribe", MethodType.BIDI_STREAMING),
                        ServerCalls.asyncBidiStreamingCall(Subscriber::new))
                .build();
    }

    private static void answer(StreamObserver<byte[]> out, byte[] message) {
        out.onNext(message);
        out.onCompleted();
    }

    private static byte[] topic(String name) {
        return written(out -> {
            out.writeString(1, name);
            out.writeBool(4, true);
            out.writeString(5, "schema-1");
        });
    }

    private byte[] schema(String id) {
        schemaCalls.incrementAndGet();
        return written(out -> {
            out.writeString(1, schemas.getOrDefault(id, "no schema"));
            out.writeString(2, id);
        });
    }

    private final class Subscriber implements StreamObserver<byte[]> {

        private final StreamObserver<byte[]> out;
        private String topic = "";
        private int place;
        private int credit;

        Subscriber(StreamObserver<byte[]> out) {
            this.out = out;
        }

        @Override
        public void onNext(byte[] request) {
            synchronized (FakePubSub.this) {
                Asked wish = new Asked(number(request, 2), text(request, 3), number(request, 4));
                asked.add(wish);
                credit += wish.wanted();
                if (topic.isEmpty() && !begin(text(request, 1), wish)) {
                    return;
                }
                deliver();
            }
        }

        private boolean begin(String name, Asked wish) {
            topic = name;
            int end = topics.getOrDefault(topic, List.of()).size();
            place = wish.replay() == 0 ? end : wish.replay() == 1 ? forgottenUntil : Integer.parseInt(wish.place());
            if (wish.replay() == 2 && place <= forgottenUntil && forgottenUntil > 0) {
                Metadata trailers = new Metadata();
                trailers.put(PubSubApi.key("error-code"), FORGOTTEN);
                out.onError(Status.INVALID_ARGUMENT.asRuntimeException(trailers));
                return false;
            }
            return subscribers.add(this);
        }

        void deliver() {
            List<Kept> all = topics.getOrDefault(topic, List.of());
            while (credit > 0 && place < all.size()) {
                List<Kept> some = all.subList(place, Math.min(all.size(), place + Math.min(credit, ANSWER)));
                credit -= some.size();
                place += some.size();
                answer(some);
            }
        }

        void answer(List<Kept> events) {
            out.onNext(written(message -> {
                for (Kept kept : events) {
                    message.writeByteArray(1, event(kept));
                }
                message.writeByteArray(
                        2, ByteString.copyFromUtf8(String.valueOf(place)).toByteArray());
                message.writeString(3, "rpc");
                message.writeInt32(4, credit);
            }));
        }

        @Override
        public void onError(Throwable gone) {
            subscribers.remove(this);
        }

        @Override
        public void onCompleted() {
            subscribers.remove(this);
        }
    }

    private static byte[] event(Kept kept) {
        byte[] inner = written(out -> {
            out.writeString(1, kept.id());
            out.writeString(2, kept.schemaId());
            out.writeByteArray(3, kept.payload());
        });
        return written(out -> {
            out.writeByteArray(1, inner);
            out.writeString(2, String.valueOf(kept.place()));
        });
    }

    private interface Body {

        void writeTo(CodedOutputStream out) throws IOException;
    }

    private static byte[] written(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            body.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] message, int field) {
        return String.valueOf(field(message, field, ""));
    }

    private static int number(byte[] message, int field) {
        return (int) field(message, field, 0);
    }

    private static Object field(byte[] message, int wanted, Object none) {
        try {
            CodedInputStream in = CodedInputStream.newInstance(message);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                boolean isText = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
                Object value = isText ? in.readBytes().toStringUtf8() : (Object) in.readInt32();
                if (WireFormat.getTagFieldNumber(tag) == wanted) {
                    return value;
                }
            }
            return none;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets in who has a token that counts, and says which org it is. */
    private final class Door implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String token = String.valueOf(headers.get(PubSubApi.key("accesstoken")));
            boolean isKnown = salesforce != null
                    && salesforce.accepts(token)
                    && salesforce.url().equals(headers.get(PubSubApi.key("instanceurl")))
                    && String.valueOf(headers.get(PubSubApi.key("tenantid"))).startsWith("00D");
            if (isKnown) {
                return next.startCall(call, headers);
            }
            call.close(Status.UNAUTHENTICATED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }
}
