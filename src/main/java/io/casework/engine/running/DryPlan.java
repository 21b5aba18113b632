package io.casework.engine.running;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The engine's own way to make and check a plan, for definitions that need not be deployed. */
final class DryPlan extends CreateMigrationPlanCmd {

    private static final String SOURCE = "Source";

    private final ProcessDefinitionEntity source;
    private final ProcessDefinitionEntity target;

    private DryPlan(MigrationPlanBuilderImpl wish, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        super(wish);
        this.source = source;
        this.target = target;
    }

    /** The steps that are the same in both. */
    static DryPlan equal(CommandExecutor engine, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        MigrationPlanBuilderImpl wish = wish(engine, source, target);
        wish.mapEqualActivities();
        return new DryPlan(wish, source, target);
    }

    /** Just these steps. */
    static DryPlan of(
            CommandExecutor engine,
            ProcessDefinitionEntity source,
            ProcessDefinitionEntity target,
            Map<String, String> mapping) {
        MigrationPlanBuilderImpl wish = wish(engine, source, target);
        mapping.forEach(wish::mapActivities);
        return new DryPlan(wish, source, target);
    }

    private static MigrationPlanBuilderImpl wish(
            CommandExecutor engine, ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        return new MigrationPlanBuilderImpl(engine, source.getKey(), target.getKey());
    }

    /** @throws org.camunda.bpm.engine.migration.MigrationPlanValidationException when the steps do not fit */
    List<MigrationInstruction> instructions(CommandContext context) {
        MigrationPlan plan = execute(context);
        return plan.getInstructions();
    }

    @Override
    protected ProcessDefinitionEntity getProcessDefinition(CommandContext context, String id, String type) {
        return type.equals(SOURCE) ? source : target;
    }
}
