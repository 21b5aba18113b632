package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.casework.crm.salesforce.PubSubMessages.ConsumerEvent;
import io.casework.crm.salesforce.PubSubMessages.FetchRequest;
import io.casework.crm.salesforce.PubSubMessages.FetchResponse;
import io.casework.crm.salesforce.PubSubMessages.Replay;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against messages that protobufjs wrote by Salesforce's own definition of them. */
class PubSubMessagesTests {

    private static final String CASES = "0a152f646174612f436173654368616e67654576656e74";
    private static final String LEADS = "0a152f646174612f4c6561644368616e67654576656e74";

    @Test
    void requests_areWrittenAsOthersWriteThem() {
        String topic = "/data/CaseChangeEvent";
        ByteString place = ByteString.copyFrom(bytes("00000000000f4240"));

        assertThat(hex(PubSubMessages.fetch(new FetchRequest(topic, Replay.CUSTOM, place, 100))))
                .isEqualTo(CASES + "10021a0800000000000f42402064");
        assertThat(hex(PubSubMessages.fetch(new FetchRequest(topic, Replay.LATEST, null, 100))))
                .isEqualTo(CASES + "10002064");
        assertThat(hex(PubSubMessages.fetch(new FetchRequest(topic, null, null, 100))))
                .isEqualTo(CASES + "2064");
        assertThat(hex(PubSubMessages.named("/data/LeadChangeEvent"))).isEqualTo(LEADS);
    }

    @Test
    void answers_areRead() throws IOException {
        assertThat(PubSubMessages.topicInfo(bytes(LEADS + "120b636f72652f6e612f303044180020012a04545633553203722d31")))
                .isEqualTo(new PubSubMessages.TopicInfo(true, "TV3U"));
        assertThat(PubSubMessages.schemaInfo(bytes("0a117b2274797065223a22737472696e67227d1204545633551a03722d32"))
                        .schemaJson())
                .isEqualTo("{\"type\":\"string\"}");
    }

    @Test
    void events_areReadWithTheirPlaces() throws IOException {
        FetchResponse response = PubSubMessages.fetched(
                bytes("0a230a170a03652d311204545633551a02020822060a016b120101120800000000000f4240"
                        + "0a190a0d0a03652d321204545633561a00120800000000000f4241"
                        + "120800000000000f42421a03722d332062"));

        assertThat(response.events()).extracting(ConsumerEvent::id).containsExactly("e-1", "e-2");
        ConsumerEvent first = response.events().get(0);
        assertThat(first.schemaId()).isEqualTo("TV3U");
        assertThat(hex(first.payload())).isEqualTo("0208");
        assertThat(hex(first.replayId().toByteArray())).isEqualTo("00000000000f4240");
        assertThat(hex(response.latestReplayId().toByteArray())).isEqualTo("00000000000f4242");
        assertThat(response.pending()).isEqualTo(98);
    }

    @Test
    void aSignOfLife_isReadToo() throws IOException {
        FetchResponse response = PubSubMessages.fetched(bytes("120800000000000f42421a03722d342000"));

        assertThat(response.events()).isEmpty();
        assertThat(response.pending()).isZero();
        assertThat(response.latestReplayId().isEmpty()).isFalse();
    }

    @Test
    void whatIsCutOff_isRefused() {
        assertThatThrownBy(() -> PubSubMessages.fetched(bytes("0a230a170a0365")))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
