package io.casework.crm.salesforce;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** How events of one org are written. An id stands for one schema for ever. */
final class EventSchemas {

    private static final int MOST = 500;

    private final Map<String, Schema> known = new ConcurrentHashMap<>();
    private final PubSubApi api;

    EventSchemas(PubSubApi api) {
        this.api = api;
    }

    /**
     * @throws io.grpc.StatusRuntimeException when it can't be asked for
     * @throws IOException when it can't be read
     */
    Schema of(String id, Token token) throws IOException {
        Schema found = known.get(id);
        return found == null ? asked(id, token) : found;
    }

    private Schema asked(String id, Token token) throws IOException {
        byte[] answer = api.schema(token, PubSubMessages.named(id));
        try {
            Schema schema =
                    new Schema.Parser().parse(PubSubMessages.schemaInfo(answer).schemaJson());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(id, schema);
            return schema;
        } catch (AvroRuntimeException e) {
            throw new IOException("The schema can't be read", e);
        }
    }
}
