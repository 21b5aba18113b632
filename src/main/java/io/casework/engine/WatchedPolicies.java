package io.casework.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.HitPolicyEntry;
import org.camunda.bpm.dmn.engine.impl.spi.hitpolicy.DmnHitPolicyHandler;
import org.camunda.bpm.dmn.engine.impl.spi.hitpolicy.DmnHitPolicyHandlerRegistry;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;

/** Tells which rows fit before it is decided which of them count, or that there are too many. */
final class WatchedPolicies implements DmnHitPolicyHandlerRegistry {

    private final DmnHitPolicyHandlerRegistry policies;
    private final Consumer<List<DmnEvaluatedDecisionRule>> watch;

    WatchedPolicies(DmnHitPolicyHandlerRegistry policies, Consumer<List<DmnEvaluatedDecisionRule>> watch) {
        this.policies = policies;
        this.watch = watch;
    }

    @Override
    public @Nullable DmnHitPolicyHandler getHandler(HitPolicy policy, @Nullable BuiltinAggregator aggregator) {
        DmnHitPolicyHandler handler = policies.getHandler(policy, aggregator);
        return handler == null ? null : new Watched(handler, watch);
    }

    @Override
    public void addHandler(HitPolicy policy, @Nullable BuiltinAggregator aggregator, DmnHitPolicyHandler handler) {
        policies.addHandler(policy, aggregator, handler);
    }

    private record Watched(DmnHitPolicyHandler handler, Consumer<List<DmnEvaluatedDecisionRule>> watch)
            implements DmnHitPolicyHandler {

        @Override
        public HitPolicyEntry getHitPolicyEntry() {
            return handler.getHitPolicyEntry();
        }

        @Override
        public DmnDecisionTableEvaluationEvent apply(DmnDecisionTableEvaluationEvent event) {
            watch.accept(event.getMatchingRules());
            return handler.apply(event);
        }
    }
}
