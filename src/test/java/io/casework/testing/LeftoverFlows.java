package io.casework.testing;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * What flows a class leaves behind stands still, or the next one in the same application, when it lets the worker work,
 * would work through them, too.
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
            application.getBeanProvider(RuntimeService.class).ifAvailable(LeftoverFlows::standStill);
        }
    }

    private static void standStill(RuntimeService runtime) {
        var left = runtime.createProcessInstanceQuery().active();
        if (left.count() > 0) {
            runtime.updateProcessInstanceSuspensionState()
                    .byProcessInstanceQuery(left)
                    .suspend();
        }
    }
}
