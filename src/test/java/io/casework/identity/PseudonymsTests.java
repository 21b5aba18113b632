package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PseudonymsTests {

    private static final Actor ALICE = new Actor("alice", "Alice Adams", Actor.Kind.PERSON, Set.of(), Set.of());

    @Test
    void somebodyIsCalledTheSame_onEveryNodeWithTheKey() {
        assertThat(withKey(1).of(ALICE)).isEqualTo(withKey(1).of(ALICE)).matches("[0-9a-f]{16}");
        assertThat(withKey(1).of(ALICE)).isNotEqualTo(withKey(1).of(Actor.SYSTEM));
    }

    @Test
    void nobodyFindsOutWhoItIs_withoutTheKey() {
        assertThat(withKey(1).of(ALICE))
                .isNotEqualTo(withKey(2).of(ALICE))
                .isNotEqualTo(Secrets.hash("alice").substring(0, 16));
    }

    private static Pseudonyms withKey(int first) {
        byte[] key = new byte[VaultKey.BYTES];
        key[0] = (byte) first;
        return new Pseudonyms(
                new VaultKey(new VaultSettings(Base64.getEncoder().encodeToString(key)), new MockEnvironment()));
    }
}
