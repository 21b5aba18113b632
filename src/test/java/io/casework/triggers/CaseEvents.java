package io.casework.triggers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Change events of cases as Salesforce writes them in Avro. */
final class CaseEvents {

    static final String SCHEMA_ID = "schema-1";

    static final String SCHEMA =
            """
            {"type":"record","name":"CaseChangeEvent","namespace":"com.sforce.eventbus","fields":[
             {"name":"ChangeEventHeader","type":{"type":"record","name":"ChangeEventHeader","fields":[
              {"name":"entityName","type":"string"},
              {"name":"recordIds","type":{"type":"array","items":"string"}},
              {"name":"changeType","type":{"type":"enum","name":"ChangeType","symbols":["CREATE","UPDATE","DELETE","UNDELETE",
               "GAP_CREATE","GAP_UPDATE","GAP_DELETE","GAP_UNDELETE","GAP_OVERFLOW","SNAPSHOT"]}},
              {"name":"changeOrigin","type":"string"},
              {"name":"transactionKey","type":"string"},
              {"name":"sequenceNumber","type":"int"},
              {"name":"commitTimestamp","type":"long"},
              {"name":"nulledFields","type":{"type":"array","items":"string"}},
              {"name":"diffFields","type":{"type":"array","items":"string"}},
              {"name":"changedFields","type":{"type":"array","items":"string"}}]}},
             {"name":"Subject","type":["null","string"],"default":null},
             {"name":"Status","type":["null","string"],"default":null}]}""";

    private static final Schema READ = new Schema.Parser().parse(SCHEMA);

    private CaseEvents() {}

    static byte[] change(
            String record, String change, String origin, String transaction, Instant at, Map<String, String> fields) {
        GenericRecord event = new GenericData.Record(READ);
        event.put("ChangeEventHeader", header(record, change, origin, transaction, at));
        fields.forEach(event::put);
        return written(event);
    }

    static byte[] gap(String record, Instant at) {
        return change(record, "GAP_CREATE", "", "gap-" + record, at, Map.of());
    }

    private static GenericRecord header(String record, String change, String origin, String transaction, Instant at) {
        Schema schema = READ.getField("ChangeEventHeader").schema();
        GenericRecord header = new GenericData.Record(schema);
        header.put("entityName", "Case");
        header.put("recordIds", List.of(record));
        header.put(
                "changeType",
                new GenericData.EnumSymbol(schema.getField("changeType").schema(), change));
        header.put("changeOrigin", origin);
        header.put("transactionKey", transaction);
        header.put("sequenceNumber", 1);
        header.put("commitTimestamp", at.toEpochMilli());
        for (String list : List.of("nulledFields", "diffFields", "changedFields")) {
            header.put(list, List.of());
        }
        return header;
    }

    private static byte[] written(GenericRecord event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(READ).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
