package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoGuardTests {

    private final MockEnvironment environment = new MockEnvironment();

    private void start() {
        new DemoGuard().postProcessEnvironment(environment, new SpringApplication());
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:oracle:thin:@db, 127.0.0.1",
        "jdbc:h2:tcp://db/casework, 127.0.0.1",
        "'', 127.0.0.1",
        "jdbc:h2:file:./data/demo, 0.0.0.0",
        "jdbc:h2:file:./data/demo, ''"
    })
    void refusesToStart_whereItMatters(String url, String address) {
        environment.setActiveProfiles("demo");
        environment.setProperty("spring.datasource.url", url);
        environment.setProperty("server.address", address);

        assertThatThrownBy(this::start)
                .isInstanceOf(DemoGuard.DemoRefused.class)
                .hasMessageContaining("demo");
    }

    @Test
    void starts_onThisMachine() {
        environment.setActiveProfiles("demo");
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:./data/demo;MODE=Oracle");
        environment.setProperty("server.address", "127.0.0.1");

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void mindsNothing_withoutDemo() {
        environment.setProperty("spring.datasource.url", "jdbc:oracle:thin:@db");

        assertThatCode(this::start).doesNotThrowAnyException();
    }
}
