package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AvroEventsTests {

    private static final Schema SCHEMA = new Schema.Parser()
            .parse(
                    """
            {"type":"record","name":"LeadChangeEvent","fields":[
             {"name":"ChangeEventHeader","type":{"type":"record","name":"ChangeEventHeader","fields":[
              {"name":"changeType","type":"string"},
              {"name":"nulledFields","type":{"type":"array","items":"string"}},
              {"name":"diffFields","type":{"type":"array","items":"string"}},
              {"name":"changedFields","type":{"type":"array","items":"string"}}]}},
             {"name":"Name","type":["null",{"type":"record","name":"PersonName","fields":[
              {"name":"Salutation","type":["null","string"]},
              {"name":"FirstName","type":["null","string"]},
              {"name":"LastName","type":["null","string"]}]}]},
             {"name":"Company","type":["null","string"]},
             {"name":"NumberOfEmployees","type":["null","int"]},
             {"name":"DoNotCall","type":["null","boolean"]},
             {"name":"Phone","type":["null","string"]},
             {"name":"Fax","type":["null","string"]},
             {"name":"Website","type":["null","string"]},
             {"name":"Rating","type":["null","string"]}]}""");

    @Test
    void aChange_holdsWhatItChanged_andNullForWhatItEmptied() throws Exception {
        GenericRecord lead = lead(List.of("0x0110"), List.of("0x10", "1-0x2"));
        lead.put("Rating", "Hot");

        JsonNode read = AvroEvents.read(written(lead), SCHEMA);

        assertThat(read.propertyNames()).containsExactlyInAnyOrder("ChangeEventHeader", "Rating", "DoNotCall", "Name");
        assertThat(read.get("DoNotCall").isNull()).isTrue();
        assertThat(read.at("/Name/FirstName").isNull()).isTrue();
        assertThat(names(read, "changedFields")).containsExactlyInAnyOrder("DoNotCall", "Rating");
        assertThat(names(read, "nulledFields")).containsExactlyInAnyOrder("DoNotCall", "Name.FirstName");
    }

    @Test
    void valuesKeepTheirKinds() throws Exception {
        GenericRecord lead = lead(List.of("0x1e"), List.of());
        lead.put("NumberOfEmployees", 12);
        lead.put("DoNotCall", true);
        GenericRecord name = new GenericData.Record(
                SCHEMA.getField("Name").schema().getTypes().get(1));
        name.put("LastName", "Hill");
        lead.put("Name", name);

        JsonNode read = AvroEvents.read(written(lead), SCHEMA);

        assertThat(read.get("NumberOfEmployees").isInt()).isTrue();
        assertThat(read.get("DoNotCall").isBoolean()).isTrue();
        assertThat(read.get("Name").propertyNames()).containsExactly("LastName");
        assertThat(names(read, "changedFields"))
                .containsExactlyInAnyOrder("Name", "Company", "NumberOfEmployees", "DoNotCall");
    }

    @Test
    void bitsOfFieldsThatTheSchemaLacks_areNoFields() throws Exception {
        JsonNode read = AvroEvents.read(written(lead(List.of("0xffffff", "40-0x1", "2-0x1"), List.of())), SCHEMA);

        assertThat(names(read, "changedFields")).hasSize(9);
    }

    @Test
    void whatIsNotOfTheSchema_isRefused() {
        assertThatThrownBy(() -> AvroEvents.read(new byte[] {120, 1}, SCHEMA)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AvroEvents.read(written(lead(List.of("0xzz"), List.of())), SCHEMA))
                .isInstanceOf(IOException.class);
    }

    private static List<String> names(JsonNode read, String list) {
        return read.at("/ChangeEventHeader/" + list)
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
    }

    private static GenericRecord lead(List<String> changed, List<String> emptied) {
        GenericRecord header =
                new GenericData.Record(SCHEMA.getField("ChangeEventHeader").schema());
        header.put("changeType", "UPDATE");
        header.put("changedFields", changed);
        header.put("nulledFields", emptied);
        header.put("diffFields", List.of());
        GenericRecord lead = new GenericData.Record(SCHEMA);
        lead.put("ChangeEventHeader", header);
        return lead;
    }

    private static byte[] written(GenericRecord lead) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(SCHEMA).write(lead, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
