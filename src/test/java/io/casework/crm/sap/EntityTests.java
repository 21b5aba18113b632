package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EntityTests {

    private final ObjectNode json = JsonMapper.shared().createObjectNode();
    private final Entity entity = Entity.of(json);

    @Test
    void readsDates_asMomentsInUtc() {
        json.put("Day", "/Date(1430784000000)/")
                .put("Old", "/Date(-86400000)/")
                .put("Moment", "/Date(1430784000000+0060)/");

        assertThat(entity.date("Day")).contains(Instant.parse("2015-05-05T00:00:00Z"));
        assertThat(entity.date("Old")).contains(Instant.parse("1969-12-31T00:00:00Z"));
        assertThat(entity.date("Moment")).contains(Instant.parse("2015-05-05T00:00:00Z"));
    }

    @Test
    void readsTimes_ofADay() {
        json.put("A", "PT09H50M04S")
                .put("B", "PT14H")
                .put("C", "PT00H00M01.5S")
                .put("D", "PT25H00M00S")
                .put("E", "ABC");

        assertThat(entity.time("A")).contains(LocalTime.of(9, 50, 4));
        assertThat(entity.time("B")).contains(LocalTime.of(14, 0));
        assertThat(entity.time("C")).contains(LocalTime.of(0, 0, 1));
        assertThat(entity.time("D")).isEmpty();
        assertThat(entity.time("E")).isEmpty();
    }

    @Test
    void readsNumbers_thatAreWrittenAsText() {
        json.put("Decimal", "12345678901234567890.123")
                .put("Int64", "9223372036854775807")
                .put("Not", "1e400000000");

        assertThat(entity.decimal("Decimal")).contains(new BigDecimal("12345678901234567890.123"));
        assertThat(entity.decimal("Int64").map(BigDecimal::longValueExact)).contains(Long.MAX_VALUE);
        assertThat(entity.decimal("Not")).isEmpty();
    }

    @Test
    void takesWhatIsEmpty_forUnset() {
        json.put("Empty", "").putNull("Null");

        for (String name : new String[] {"Empty", "Null", "Missing"}) {
            assertThat(entity.text(name)).isEmpty();
            assertThat(entity.date(name)).isEmpty();
            assertThat(entity.time(name)).isEmpty();
            assertThat(entity.decimal(name)).isEmpty();
        }
        assertThat(entity.flag("Missing")).isFalse();
    }

    @Test
    void readsChildren_inEitherShape() {
        json.putArray("Plain").addObject().put("A", "1");
        json.putObject("Wrapped").putArray("results").addObject().put("A", "2");
        json.putObject("Deferred").putObject("__deferred").put("uri", "https://elsewhere.example");

        assertThat(entity.children("Plain").get(0).text("A")).contains("1");
        assertThat(entity.children("Wrapped").get(0).text("A")).contains("2");
        assertThat(entity.children("Deferred")).isEmpty();
    }

    @Test
    void whatIsTyped_staysAValue() {
        assertThat(Filter.is("EmailAddress", "o'neil@example.com' or 'a' eq 'a").text())
                .isEqualTo("EmailAddress eq 'o''neil@example.com'' or ''a'' eq ''a'");
        assertThat(Filter.contains("LastName", "O'").text()).isEqualTo("substringof('O''',LastName)");
        assertThat(Filter.notBefore("LastChangeDate", Instant.parse("2026-11-21T00:00:00Z"))
                        .text())
                .isEqualTo("LastChangeDate ge datetime'2026-11-21T00:00:00'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a'", "a/b/c/d/e", "1a", "a/"})
    void whatIsNoName_isRefused(String name) {
        assertThatThrownBy(() -> Filter.name(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhatDiffers_isSent() {
        ObjectNode wanted =
                JsonMapper.shared().createObjectNode().put("subject", "New").put("status", "02");
        wanted.putObject("extensions").put("Z_Id", "C-1");
        json.put("subject", "Old").put("status", "02");
        json.putObject("extensions").put("Z_Id", "C-1").put("Z_Theirs", "x");

        assertThat(Differences.between(json, wanted).toString()).isEqualTo("{\"subject\":\"New\"}");
    }

    @Test
    void aText_isNeverCutWithinACharacter() {
        assertThat(Texts.cut("abc", 3)).isEqualTo("abc");
        assertThat(Texts.cut("abcd", 3)).isEqualTo("ab…");
        assertThat(Texts.cut("a😀bc", 3)).isEqualTo("a…");
        assertThat(Texts.start("a😀bc", 2)).isEqualTo("a");
    }
}
