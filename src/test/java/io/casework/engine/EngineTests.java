package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class EngineTests {

    @Autowired
    ProcessEngine engine;

    @Test
    void starts_onTablesThatFlywayMade() {
        assertThat(engine.getManagementService().getTableCount()).containsKey("ACT_RU_TASK");
        assertThat(engine.getProcessEngineConfiguration().getDatabaseType()).isEqualTo("oracle");
    }
}
