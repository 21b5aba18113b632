package io.casework.testing;

import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The flows that a class leaves at a step of the worker stand still, or the next class in the same application, when it lets
 * the worker work, would work through them, too.
 */
class LeftoverFlows implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            ApplicationContext application = test.getApplicationContext();
            application
                    .getBeanProvider(ProcessEngine.class)
                    .ifAvailable(engine -> standStill(engine.getExternalTaskService(), engine.getRuntimeService()));
        }
    }

    /** Those that wait for the worker; people's tasks are for whoever takes them. */
    private static void standStill(ExternalTaskService steps, RuntimeService runtime) {
        List<String> waiting = steps.createExternalTaskQuery().active().list().stream()
                .map(ExternalTask::getProcessInstanceId)
                .distinct()
                .toList();
        if (!waiting.isEmpty()) {
            runtime.updateProcessInstanceSuspensionState()
                    .byProcessInstanceIds(waiting)
                    .suspend();
        }
    }
}
