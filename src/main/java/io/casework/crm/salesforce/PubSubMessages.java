package io.casework.crm.salesforce;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few messages of {@code eventbus.v1} that we use, as protobuf writes them. Fields that we don't use are passed over. */
final class PubSubMessages {

    private PubSubMessages() {}

    enum Replay {
        LATEST,
        EARLIEST,
        CUSTOM
    }

    record TopicInfo(boolean canSubscribe, String schemaId) {}

    record SchemaInfo(String schemaJson) {}

    /** @param replayId only with {@code CUSTOM} */
    record FetchRequest(String topic, @Nullable Replay replay, @Nullable ByteString replayId, int wanted) {}

    record ConsumerEvent(String id, String schemaId, byte[] payload, ByteString replayId) {}

    /** @param latestReplayId empty when there is none */
    record FetchResponse(List<ConsumerEvent> events, ByteString latestReplayId, int pending) {}

    /** A request with nothing but a text, such as the name of a topic. */
    static byte[] named(String name) {
        return written(out -> out.writeString(1, name));
    }

    static byte[] fetch(FetchRequest request) {
        return written(out -> {
            out.writeString(1, request.topic());
            if (request.replay() != null) {
                out.writeEnum(2, request.replay().ordinal());
            }
            if (request.replayId() != null) {
                out.writeBytes(3, request.replayId());
            }
            out.writeInt32(4, request.wanted());
        });
    }

    static TopicInfo topicInfo(byte[] message) throws IOException {
        Fields fields = Fields.of(message);
        return new TopicInfo(fields.number(4) != 0, fields.text(5));
    }

    static SchemaInfo schemaInfo(byte[] message) throws IOException {
        return new SchemaInfo(Fields.of(message).text(1));
    }

    static FetchResponse fetched(byte[] message) throws IOException {
        Fields fields = Fields.of(message);
        List<ConsumerEvent> events = new ArrayList<>();
        for (ByteString event : fields.all(1)) {
            events.add(event(event.toByteArray()));
        }
        return new FetchResponse(events, fields.bytes(2), (int) fields.number(4));
    }

    private static ConsumerEvent event(byte[] message) throws IOException {
        Fields fields = Fields.of(message);
        Fields inner = Fields.of(fields.bytes(1).toByteArray());
        return new ConsumerEvent(inner.text(1), inner.text(2), inner.bytes(3).toByteArray(), fields.bytes(2));
    }

    private interface Body {

        void writeTo(CodedOutputStream out) throws IOException;
    }

    private static byte[] written(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            body.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** What stands in a message, by the numbers of its fields. */
    private record Fields(Map<Integer, List<ByteString>> bytes, Map<Integer, Long> numbers) {

        static Fields of(byte[] message) throws IOException {
            Fields fields = new Fields(new HashMap<>(), new HashMap<>());
            CodedInputStream in = CodedInputStream.newInstance(message);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                fields.read(tag, in);
            }
            return fields;
        }

        private void read(int tag, CodedInputStream in) throws IOException {
            int field = WireFormat.getTagFieldNumber(tag);
            switch (WireFormat.getTagWireType(tag)) {
                case WireFormat.WIRETYPE_VARINT -> numbers.put(field, in.readInt64());
                case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
                    bytes.computeIfAbsent(field, number -> new ArrayList<>()).add(in.readBytes());
                default -> in.skipField(tag);
            }
        }

        List<ByteString> all(int field) {
            return bytes.getOrDefault(field, List.of());
        }

        ByteString bytes(int field) {
            List<ByteString> all = all(field);
            return all.isEmpty() ? ByteString.EMPTY : all.get(all.size() - 1);
        }

        String text(int field) {
            return bytes(field).toStringUtf8();
        }

        long number(int field) {
            return numbers.getOrDefault(field, 0L);
        }
    }
}
