package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardSignatureTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long AT = 1_614_265_330L;
    private static final byte[] BODY = bytes("{\"test\": 2432232314}");
    private static final String PUBLISHED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final Random random = new Random();

    @Test
    void agrees_withThePublishedExample() {
        assertThat(StandardSignature.isSigned(PUBLISHED, SECRET, ID, AT, BODY)).isTrue();
        assertThat(StandardSignature.of(
                        List.of(SECRET), ID, Instant.ofEpochSecond(AT), new String(BODY, StandardCharsets.UTF_8)))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void takesOneOfSeveralSignatures() {
        String header = "v1,AAAA v1a,c2lnbmVk " + PUBLISHED;

        assertThat(StandardSignature.isSigned(header, SECRET, ID, AT, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "v1,",
                "v1,AAAA",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
                "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=,"
            })
    void refusesWhatIsNoneOfIts(String header) {
        assertThat(StandardSignature.isSigned(header, SECRET, ID, AT, BODY)).isFalse();
    }

    @Test
    void refusesAHeaderFullOfSignatures() {
        String header = IntStream.range(0, 1_000).mapToObj(i -> PUBLISHED).collect(Collectors.joining(" "));

        assertThat(StandardSignature.isSigned(header, SECRET, ID, AT, BODY)).isFalse();
    }

    @RepeatedTest(20)
    void nothingMayBeChanged() {
        byte[] body = new byte[1 + random.nextInt(200)];
        random.nextBytes(body);
        String secret = StandardSignature.newSecret();
        String text = new String(body, StandardCharsets.UTF_8);
        byte[] signed = bytes(text);
        String header = StandardSignature.of(List.of(secret), ID, Instant.ofEpochSecond(AT), text);
        byte[] changed = signed.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));

        assertThat(StandardSignature.isSigned(header, secret, ID, AT, signed)).isTrue();
        assertThat(StandardSignature.isSigned(header, secret, ID, AT, changed)).isFalse();
        assertThat(StandardSignature.isSigned(header, secret, ID + "x", AT, signed))
                .isFalse();
        assertThat(StandardSignature.isSigned(header, secret, ID, AT + 1, signed))
                .isFalse();
        assertThat(StandardSignature.isSigned(header, StandardSignature.newSecret(), ID, AT, signed))
                .isFalse();
    }

    @Test
    void knowsASecret() {
        assertThat(StandardSignature.isSecret(SECRET)).isTrue();
        assertThat(StandardSignature.isSecret(StandardSignature.newSecret())).isTrue();
        assertThat(StandardSignature.isSecret("whsec_c2hvcnQ=")).isFalse();
        assertThat(StandardSignature.isSecret("whsec_not base64")).isFalse();
        assertThat(StandardSignature.isSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
