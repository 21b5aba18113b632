package io.casework.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.oracle.OracleContainer;

/**
 * Puts the tests on a real Oracle when {@code -Poracle} asks for it: the one that {@code CASEWORK_ORACLE_URL}, {@code
 * _USER} and {@code _PASSWORD} name, else Oracle Free in a container. Without either, the tests are skipped and say why.
 */
public final class OracleDatabase implements ExecutionCondition {

    private static final String IMAGE = "gvenzl/oracle-free:23.26.0-slim-faststart";
    private static final ConditionEvaluationResult RESULT = prepare();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return RESULT;
    }

    private static ConditionEvaluationResult prepare() {
        if (!Boolean.getBoolean("casework.oracle")) {
            return ConditionEvaluationResult.enabled("on the embedded database");
        }
        if (System.getenv("CASEWORK_ORACLE_URL") != null) {
            use(
                    System.getenv("CASEWORK_ORACLE_URL"),
                    System.getenv("CASEWORK_ORACLE_USER"),
                    System.getenv("CASEWORK_ORACLE_PASSWORD"));
            return ConditionEvaluationResult.enabled("on the Oracle of CASEWORK_ORACLE_URL");
        }
        return DockerClientFactory.instance().isDockerAvailable() ? inContainer() : skipped();
    }

    @SuppressWarnings("resource") // Testcontainers ends the container with the JVM
    private static ConditionEvaluationResult inContainer() {
        OracleContainer oracle = new OracleContainer(IMAGE);
        oracle.start();
        use(oracle.getJdbcUrl(), oracle.getUsername(), oracle.getPassword());
        return ConditionEvaluationResult.enabled("on Oracle Free in a container");
    }

    private static ConditionEvaluationResult skipped() {
        String reason = "Skipped: no container engine runs here and CASEWORK_ORACLE_URL is not set.";
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    private static void use(String url, String user, String password) {
        System.setProperty("spring.datasource.url", url);
        System.setProperty("spring.datasource.username", user);
        System.setProperty("spring.datasource.password", password);
    }
}
