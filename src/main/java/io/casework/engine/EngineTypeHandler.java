package io.casework.engine;

import io.casework.engine.incidents.FailureKind;
import io.casework.engine.running.FlowMigration;
import io.casework.engine.running.MovedCase;
import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of this module stand in its tables. */
@MappedTypes({FlowIntervention.What.class, FailureKind.class, FlowMigration.State.class, MovedCase.Outcome.class})
public class EngineTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public EngineTypeHandler(Class<E> type) {
        super(type);
    }
}
