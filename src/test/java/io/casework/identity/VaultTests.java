package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.shared.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class VaultTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void opensWhatItSealed_inItsPlaceOnly() {
        Vault vault = vault(KEY, "jdbc:oracle:thin:@db");
        String sealed = vault.seal("whsec_ünique", "webhook:1");

        assertThat(sealed).doesNotContain("whsec").isNotEqualTo(vault.seal("whsec_ünique", "webhook:1"));
        assertThat(vault.open(sealed, "webhook:1")).isEqualTo("whsec_ünique");
        assertThatThrownBy(() -> vault.open(sealed, "webhook:2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("AAAA", "webhook:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void openNothing_withAnotherKey() {
        String sealed = vault(KEY, "").seal("secret", "here");
        String other = Base64.getEncoder()
                .encodeToString("another key of thirty-two bytes!".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThatThrownBy(() -> vault(other, "").open(sealed, "here")).hasMessageContaining("casework.secrets.key");
    }

    @Test
    void makesAKeyBesideAnEmbeddedDatabase_once(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:%s/data/casework;MODE=Oracle".formatted(folder);
        String sealed = vault(null, url).seal("secret", "here");

        assertThat(vault(null, url).open(sealed, "here")).isEqualTo("secret");
        Path key = folder.resolve("data/casework.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesToKeepSecrets_whenNodesWouldNeedToShareAKeyAndHaveNone() {
        assertThatThrownBy(() -> vault(null, "jdbc:oracle:thin:@db").seal("secret", "here"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("casework.secrets.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA", "not base64 at all, but long enough to be a key!!"})
    void refusesAKeyThatIsNone(String key) {
        assertThatThrownBy(() -> vault(key, "")).hasMessageContaining("openssl rand");
    }

    private static Vault vault(@Nullable String key, String url) {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        return new Vault(new VaultKey(new VaultSettings(key), environment));
    }
}
