package io.casework.assistant.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTests {

    private static final List<String> NAMES = List.of("Ada Lovelace-Byron", "Jürgen Groß", "李小龍 Lee");
    private static final List<Pattern> OWN = List.of(Pattern.compile("CT-(\\d{4})"));

    private final Mask mask = Mask.of(NAMES, OWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to ada@example.com, please | write to [EMAIL_1], please",
                "ümläut.o'neil+x@büro.example.co.uk | [EMAIL_1]",
                "IBAN DE89 3704 0044 0532 0130 00 is mine | IBAN [IBAN_1] is mine",
                "pay GB29NWBK60161331926819. | pay [IBAN_1].",
                "ch93-0076-2011-6238-5295-7 | [IBAN_1]",
                "card 4111 1111 1111 1111 exp 12/26 | card [CARD_1] exp 12/26",
                "5500-0000-0000-0004 | [CARD_1]",
                "378282246310005 | [CARD_1]",
                "call +49 (0)30 901820 today | call [PHONE_1] today",
                "tel: 030/901820 | tel: [PHONE_1]",
                "0151 23456789 | [PHONE_1]",
                "(415) 555-2671 | [PHONE_1]",
                "my password is: hunter2 ok | my password is: [SECRET_1] ok",
                "Passwort: Gehe1m! | Passwort: [SECRET_1]",
                "key sk-proj-abcdefghijklmnop1234 | key [SECRET_1]",
                "PIN 1: and pin: 4711 | PIN 1: and pin: [SECRET_1]",
                "born 1990-01-01 in Bonn | born [BIRTHDAY_1] in Bonn",
                "geboren am 1. Januar 1990 | geboren am [BIRTHDAY_1]",
                "my diagnosis F32.1 | my [HEALTH_1] [HEALTH_2]",
                "I am Ada Lovelace-Byron. | I am [NAME_1].",
                "thanks, ada | thanks, [NAME_1]",
                "GROSS is not GROß | GROSS is not [NAME_1]",
                "contract CT-1234 | contract [PATTERN_1]",
                "already [EMAIL_1] here | already [BRACKET_1] here"
            })
    void masks_whatMustNotLeave(String text, String masked) {
        assertThat(mask.mask(text)).isEqualTo(masked);
        assertThat(mask.unmask(masked)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My order 12345 has not arrived since 2026-03-02.",
                "It cost 1,250.00 EUR and 15 % VAT.",
                "DE90 is no account, and row 7 of table 12 no card",
                "Adamant people adapt",
                "Where is case C-100042?",
                "Version 1.2.3 of the app, error 0x8007045D"
            })
    void leaves_whatMayLeave(String text) {
        String masked = mask.mask(text);
        assertThat(masked)
                .doesNotContain("[EMAIL", "[IBAN", "[CARD", "[NAME", "[SECRET", "[BIRTHDAY")
                .contains(text.substring(0, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111\u200b1111\u200b1111\u200b1111",
                "４１１１ １１１１ １１１１ １１１１",
                "a\u00add\u200ba@exam\u200dple.com",
                "\uff21\uff44\uff41 wrote",
                "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000",
                "\ud835\udfd2111 1111 1111 1111"
            })
    void howItIsWritten_hidesNothing(String text) {
        assertThat(mask.mask(text)).matches("(?s)\\[[A-Z]+_1\\]( wrote)?");
    }

    @Test
    void theSame_isTheSameInAllTextsOfACall() {
        assertThat(mask.mask("ada@example.com and bob@example.com")).isEqualTo("[EMAIL_1] and [EMAIL_2]");
        assertThat(mask.mask("bob@example.com")).isEqualTo("[EMAIL_2]");
        assertThat(mask.counts()).containsOnly(Map.entry(MaskKind.EMAIL, 2));
    }

    @Test
    void placeholdersThatAModelInvents_areTakenAway() {
        mask.mask("ada@example.com");

        assertThat(mask.unmask("Write to [Email_1] or [EMAIL_7], [PHONE_1]."))
                .isEqualTo("Write to ada@example.com or , .");
    }

    @Test
    void hostilePatterns_endInTime() {
        Mask hostile = Mask.of(List.of(), List.of(Pattern.compile("(a|a)*b"), Pattern.compile("(x+x+)+y")));
        String text = "a".repeat(20_000) + "x".repeat(20_000);

        assertThat(hostile.mask(text)).isEqualTo(text);
    }

    /** The two laws: what was masked comes back, and nothing of it is in what leaves. */
    @RepeatedTest(40)
    void laws() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Texts texts = new Texts(random);
        List<String> secrets = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String part = texts.part(secrets);
            text.append(part).append(texts.gap());
        }
        Mask fresh = Mask.of(NAMES, OWN);

        String masked = fresh.mask(text.toString());

        assertThat(fresh.unmask(masked)).as("seed %d", seed).isEqualTo(text.toString());
        assertThat(secrets).as("seed %d in %s", seed, text).allSatisfy(secret -> assertThat(masked)
                .doesNotContain(secret));
    }

    /** Makes up what people write. */
    private record Texts(Random random) {

        private static final List<String> WORDS = List.of(
                "hello",
                "[EMAIL_1]",
                "my",
                "order",
                "Straße",
                "😀",
                "[",
                "]",
                "_1]",
                "[NAME_",
                "is:",
                "late",
                "\u200b",
                "né");

        String part(List<String> secrets) {
            return switch (random.nextInt(8)) {
                case 0 ->
                    noted(secrets, "u" + random.nextInt(1_000_000) + "@mail" + random.nextInt(99) + ".example.org");
                case 1 -> noted(secrets, iban());
                case 2 -> noted(secrets, card());
                case 3 -> noted(secrets, "+4930" + (10_000_000 + random.nextInt(80_000_000)));
                case 4 -> "password: " + noted(secrets, "Zq" + random.nextInt(1_000_000_000));
                case 5 -> noted(secrets, "CT-" + (1000 + random.nextInt(9000)));
                default -> WORDS.get(random.nextInt(WORDS.size()));
            };
        }

        String gap() {
            return List.of(" ", "\n", ", ", "; ").get(random.nextInt(4));
        }

        private static String noted(List<String> secrets, String value) {
            secrets.add(value);
            return value;
        }

        private String iban() {
            String account = digits(18);
            int check = 98
                    - new BigInteger(account + "131400")
                            .mod(BigInteger.valueOf(97))
                            .intValue();
            return "DE%02d%s".formatted(check, account);
        }

        private String card() {
            String start = "4" + digits(14);
            int sum = 0;
            for (int i = 0; i < 15; i++) {
                int digit = start.charAt(14 - i) - '0';
                int weighted = i % 2 == 0 ? digit * 2 : digit;
                sum += weighted > 9 ? weighted - 9 : weighted;
            }
            return start + (10 - sum % 10) % 10;
        }

        private String digits(int count) {
            Supplier<String> digit = () -> String.valueOf(random.nextInt(10));
            return Stream.generate(digit).limit(count).collect(Collectors.joining());
        }
    }
}
