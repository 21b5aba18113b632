package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Keys keys = new Keys();

    @Test
    void areGood_forAsLongAsPeopleWrite() {
        String token = at(NOW).issue("ticket-form");

        assertThat(at(NOW.plus(FormTokens.SHORTEST)).redeem("ticket-form", token, "a"))
                .isEqualTo(at(NOW.plus(FormTokens.LONGEST)).redeem("ticket-form", token, "a"));
    }

    @Test
    void giveAReceiptForEachContent_andForEachFilling() {
        FormTokens later = at(NOW.plusSeconds(60));
        String token = at(NOW).issue("ticket-form");

        assertThat(later.redeem("ticket-form", token, "a"))
                .isNotEqualTo(later.redeem("ticket-form", token, "b"))
                .isNotEqualTo(later.redeem("ticket-form", at(NOW).issue("ticket-form"), "a"));
    }

    @Test
    void areRefused_whenNobodyCouldHaveWrittenSoFast() {
        String token = at(NOW).issue("ticket-form");

        assertThatThrownBy(() -> at(NOW.plusSeconds(1)).redeem("ticket-form", token, "a"))
                .isInstanceOfSatisfying(Problem.TryLater.class, refused -> assertThat(refused.retryAfter())
                        .isEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void expire() {
        String token = at(NOW).issue("ticket-form");
        assertRefused(at(NOW.plus(FormTokens.LONGEST).plusMillis(1)), "ticket-form", token);
    }

    @Test
    void areGoodForTheirFormAlone() {
        assertRefused(at(NOW.plusSeconds(60)), "lead-form", at(NOW).issue("ticket-form"));
    }

    @Test
    void areNotMade_byAnotherKey() {
        FormTokens others = new FormTokens(new Keys(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertRefused(at(NOW.plusSeconds(60)), "ticket-form", others.issue("ticket-form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.0123456789abcdef.", "9999999999999999999.0123456789abcdef.x", "\u0000", "🎈"})
    void areNotGuessed(String token) {
        assertRefused(at(NOW), "ticket-form", token);
    }

    @Test
    void areNotBent_inAnyCharacter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String token = at(NOW).issue("ticket-form");
        for (int round = 0; round < 500; round++) {
            // the last character of 43 holds two bits that no byte needs
            int at = random.nextInt(token.length() - 1);
            char other = "0123456789abcdefABCXYZ_-.".charAt(random.nextInt(25));
            String bent = token.substring(0, at) + other + token.substring(at + 1);
            if (!bent.equals(token)) {
                assertThatThrownBy(() -> at(NOW.plusSeconds(60)).redeem("ticket-form", bent, "a"))
                        .as("%s, seed %d", bent, seed)
                        .isInstanceOf(Problem.class);
            }
        }
    }

    @Test
    void areMadeByOneKey_onAllNodes() {
        String token = at(NOW).issue("ticket-form");
        assertThat(at(NOW.plusSeconds(60)).redeem("ticket-form", token, "a")).hasSize(64);
    }

    private static void assertRefused(FormTokens tokens, String form, String token) {
        assertThatThrownBy(() -> tokens.redeem(form, token, "a"))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.slug()).isEqualTo("form-expired"));
    }

    /** As on a node of its own, which knows no more than the database does. */
    private FormTokens at(Instant now) {
        return new FormTokens(keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class Keys implements FormKeyMapper {

        private @Nullable String secret;

        @Override
        public @Nullable String findSecret() {
            return secret;
        }

        @Override
        public void insertSecret(String made, Instant at) {
            secret = made;
        }
    }
}
