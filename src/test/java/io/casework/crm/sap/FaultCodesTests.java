package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.crm.RecordBusy;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultCodesTests {

    private static final String PAGE = "<html><body>Bad gateway</body></html>";

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, SIGN_IN_REFUSED",
        "403, NOT_ALLOWED",
        "404, GONE",
        "405, REJECTED",
        "408, AWAY",
        "409, REJECTED",
        "412, CHANGED_MEANWHILE",
        "422, REJECTED",
        "423, LOCKED",
        "428, VERSION_DEMANDED",
        "429, BUSY",
        "500, BROKEN",
        "501, BROKEN",
        "502, AWAY",
        "503, AWAY",
        "504, AWAY",
        "302, NOT_SET_UP"
    })
    void aStatus_saysWhatToDo(int status, FaultKind kind) {
        assertThat(fault(status, "").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_SET_UP", "502, AWAY", "403, NOT_ALLOWED", "500, BROKEN"})
    void aPageOfAProxy_saysNothingOfARecord(int status, FaultKind kind) {
        Fault fault = fault(status, PAGE);

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 500})
    void aLock_isALock_whateverItsStatus(int status) {
        String body = "{\"error\":{\"code\":\"R1/229\",\"message\":{\"lang\":\"en\",\"value\":"
                + "\"Business partner 4711 is currently being processed by user ADA\"}}}";

        assertThat(fault(status, body).kind()).isEqualTo(FaultKind.LOCKED);
    }

    @Test
    void aLockInASuccessionOfErrors_isFoundInTheDetails() {
        String body =
                "{\"error\":{\"code\":\"X/1\",\"message\":\"no\",\"innererror\":{\"errordetails\":[{\"code\":\"Y/2\","
                        + "\"message\":\"Object is locked by another user\"}]}}}";

        assertThat(fault(400, body).kind()).isEqualTo(FaultKind.LOCKED);
    }

    @Test
    void errorsAreRead_inAllTheirShapes() {
        String v2 = "{\"error\":{\"code\":\"R11/124\",\"message\":{\"lang\":\"en\",\"value\":\"Ada's words\"},"
                + "\"innererror\":{\"transactionid\":\"4E\",\"errordetails\":[{\"code\":\"R11/125\",\"message\":\"Ada\","
                + "\"severity\":\"error\",\"target\":\"LastName\"}]}}}";
        String rest =
                "{\"error\":{\"code\":\"case.4711\",\"message\":\"Ada\",\"target\":\"subject\",\"details\":[{\"code\":\"d\","
                        + "\"message\":\"x\"}]}}";
        String xml =
                "<?xml version=\"1.0\"?><error xmlns=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\">"
                        + "<code>005056A509B11EE1B9A8FEC11C21D78E</code><message xml:lang=\"en\">Ada</message></error>";

        assertThat(fault(400, v2)).hasMessage("status 400: R11/124, R11/125 [LastName]");
        assertThat(fault(400, rest)).hasMessage("status 400: case.4711 [subject], d");
        assertThat(fault(404, xml)).hasMessage("status 404: 005056A509B11EE1B9A8FEC11C21D78E");
        assertThat(fault(404, xml).kind()).isEqualTo(FaultKind.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"error\":7}", "{\"error\":{\"code\":{}}}", "{", "<error>", "\"text\""})
    void whatCannotBeRead_isNoError(String body) {
        assertThat(fault(400, body).kind()).isEqualTo(FaultKind.REJECTED);
        assertThat(ErrorBodies.read(body)).isEmpty();
    }

    @Test
    void aCodeThatIsATextOfSomebody_isNotRepeated() {
        String body =
                "{\"error\":{\"code\":\"Ada Marsh, Main Street\",\"message\":\"x\",\"target\":\"ada@example.com now\"}}";

        assertThat(fault(400, body)).hasMessageNotContaining("Ada").hasMessageNotContaining("ada@");
    }

    @Test
    void warningsOfASuccess_areRead() {
        Headers headers = Headers.of(
                "sap-message",
                "{\"code\":\"R11/1\",\"message\":\"Check the tax number\",\"severity\":\"warning\",\"target\":\"\",\"details\":"
                        + "[{\"code\":\"R11/2\",\"message\":\"x\"}]}");

        assertThat(new Answer(201, headers, "{}", null).notes())
                .map(SapError::code)
                .isEqualTo(List.of("R11/1", "R11/2"));
        assertThat(new Answer(201, Headers.of("sap-message", "<notification/>"), "{}", null).notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AWAY", "BROKEN", "BUSY", "LOCKED", "UNREACHED", "SIGN_IN_REFUSED", "NOT_ALLOWED", "NOT_SET_UP"})
    void whatPassesOrIsToBeSetUp_isUnavailable(FaultKind kind) {
        assertThat(StepFaults.of(Fault.of(kind, "x"))).isInstanceOf(StepUnavailable.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCKED", "BROKEN", "CHANGED_MEANWHILE", "PENDING", "NOT_ALLOWED"})
    void whatConcernsOneRecord_speaksAgainstNoOther(FaultKind kind) {
        assertThat(StepFaults.of(Fault.of(kind, "x"))).isInstanceOf(RecordBusy.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN_REFUSED", "NOT_SET_UP", "SESSION_LOST", "BUSY", "UNREACHED", "AWAY"})
    void whatConcernsTheSystem_isNoMatterOfARecord(FaultKind kind) {
        assertThat(StepFaults.of(Fault.of(kind, "x"))).isExactlyInstanceOf(StepUnavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTED, crm-rejected",
        "AMBIGUOUS, crm-duplicate",
        "GONE, crm-record-unknown",
        "VERSION_DEMANDED, crm-rejected"
    })
    void whatDoesNotPass_isRefused(FaultKind kind, String code) {
        assertThat(StepFaults.of(Fault.of(kind, "x")))
                .isInstanceOfSatisfying(
                        StepRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Fault fault(int status, String body) {
        return Fault.of(new Answer(status, Headers.of(), body, null));
    }
}
