package io.casework.crm.salesforce;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON, as the other channels of Salesforce write them: of a change only the fields that it changed, with null for
 * those that it emptied.
 */
final class AvroEvents {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEADER = "ChangeEventHeader";
    private static final List<String> FIELD_LISTS = List.of("changedFields", "nulledFields", "diffFields");

    private AvroEvents() {}

    /** @throws IOException when the payload is not of the schema */
    static ObjectNode read(byte[] payload, Schema schema) throws IOException {
        try {
            GenericRecord event = new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(payload, null));
            Object header = schema.getField(HEADER) == null ? null : event.get(HEADER);
            return header instanceof GenericRecord change ? change(event, change) : told(event);
        } catch (RuntimeException e) {
            throw new IOException("The event can't be read", e);
        }
    }

    private static ObjectNode change(GenericRecord event, GenericRecord header) {
        ObjectNode json = told(event);
        ObjectNode headerJson = (ObjectNode) json.get(HEADER);
        FIELD_LISTS.forEach(list -> {
            ArrayNode names = headerJson.putArray(list);
            fieldNames(header, list, event.getSchema()).forEach(names::add);
        });
        for (String emptied : fieldNames(header, "nulledFields", event.getSchema())) {
            empty(json, emptied);
        }
        return json;
    }

    /** Members that have a value. */
    private static ObjectNode told(GenericRecord record) {
        ObjectNode json = JSON.createObjectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                json.set(field.name(), value(value));
            }
        }
        return json;
    }

    private static JsonNode value(Object value) {
        if (value instanceof GenericRecord record) {
            return told(record);
        }
        if (value instanceof Iterable<?> list) {
            ArrayNode array = JSON.createArrayNode();
            list.forEach(item -> array.add(value(item)));
            return array;
        }
        if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return JSON.getNodeFactory().stringNode(HexFormat.of().formatHex(copy));
        }
        return value instanceof Number || value instanceof Boolean
                ? JSON.valueToTree(value)
                : JSON.getNodeFactory().stringNode(value.toString());
    }

    private static void empty(ObjectNode json, String path) {
        String[] parts = path.split("\\.", -1);
        ObjectNode place = json;
        for (int i = 0; i < parts.length - 1; i++) {
            JsonNode inner = place.get(parts[i]);
            place = inner instanceof ObjectNode object ? object : place.putObject(parts[i]);
        }
        place.putNull(parts[parts.length - 1]);
    }

    /** Names of fields, with a full stop before those of compound fields; the header holds bits in their stead. */
    private static Set<String> fieldNames(GenericRecord header, String list, Schema schema) {
        Set<String> names = new TreeSet<>();
        Object said = header.getSchema().getField(list) == null ? null : header.get(list);
        if (said instanceof Iterable<?> all) {
            all.forEach(one -> names.addAll(names(one.toString(), schema)));
        }
        return names;
    }

    private static List<String> names(String said, Schema schema) {
        if (said.startsWith("0x")) {
            return named(bits(said), schema, "");
        }
        int dash = said.indexOf("-0x");
        if (dash < 0) {
            return List.of(said);
        }
        Schema.Field compound = field(schema, Integer.parseInt(said.substring(0, dash)));
        Schema inner = compound == null ? null : record(compound.schema());
        return compound == null || inner == null
                ? List.of()
                : named(bits(said.substring(dash + 1)), inner, compound.name() + ".");
    }

    private static List<String> named(BitSet bits, Schema schema, String prefix) {
        List<String> names = new ArrayList<>();
        bits.stream().forEach(position -> {
            Schema.Field field = field(schema, position);
            if (field != null) {
                names.add(prefix + field.name());
            }
        });
        return names;
    }

    private static Schema.@Nullable Field field(Schema schema, int position) {
        List<Schema.Field> fields = schema.getFields();
        return position < fields.size() ? fields.get(position) : null;
    }

    /** Of a union with null, the record. */
    private static @Nullable Schema record(Schema schema) {
        if (schema.getType() == Schema.Type.RECORD) {
            return schema;
        }
        return schema.getType() != Schema.Type.UNION
                ? null
                : schema.getTypes().stream()
                        .filter(one -> one.getType() == Schema.Type.RECORD)
                        .findFirst()
                        .orElse(null);
    }

    /** The last digits stand for the first fields. */
    private static BitSet bits(String hex) {
        String digits = hex.substring(2);
        byte[] bytes = HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
        for (int i = 0; i < bytes.length / 2; i++) {
            byte swapped = bytes[i];
            bytes[i] = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = swapped;
        }
        return BitSet.valueOf(bytes);
    }
}
