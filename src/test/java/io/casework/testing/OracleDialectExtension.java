package io.casework.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the first test class after which a statement stands that Oracle would refuse. */
public final class OracleDialectExtension implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(StatementRecorder.refused())
                .as("statements that H2 ran and Oracle would refuse")
                .isEmpty();
    }
}
