package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

class EngineFaultsTests {

    private final ProcessEngineException parentGone = new ProcessEngineException(
            "ENGINE-03077 Cannot resolve parent with id 'a' of execution 'b', perhaps it was deleted in the meantime");

    @Test
    void aFlowThatMoved_isTriedAgain() {
        assertThat(EngineFaults.isCollision(new OptimisticLockingException("ENGINE-03005")))
                .isTrue();
        assertThat(EngineFaults.isCollision(new ProcessEngineException("In a listener", parentGone)))
                .isTrue();
        assertThat(EngineFaults.isPassing(parentGone)).isTrue();
    }

    @Test
    void aDatabaseThatIsAway_passes() {
        var away = new ProcessEngineException("ENGINE-03004", new SQLNonTransientConnectionException("gone"));
        assertThat(EngineFaults.isPassing(away)).isTrue();
        assertThat(EngineFaults.isCollision(away)).isFalse();
        assertThat(EngineFaults.isPassing(new ProcessEngineException(new SQLTransientConnectionException())))
                .isTrue();
    }

    @Test
    void aModelThatIsWrong_doesNotPass() {
        assertThat(EngineFaults.isPassing(new ProcessEngineException("Unknown property")))
                .isFalse();
        assertThat(EngineFaults.isPassing(new ProcessEngineException(
                        "ENGINE-03004", new SQLIntegrityConstraintViolationException("too long"))))
                .isFalse();
    }
}
