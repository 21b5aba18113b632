package io.casework.tasks;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of this module stand in its tables. */
@MappedTypes({Delegation.class, TaskChange.class, TaskMove.What.class, LiveEvent.Kind.class})
public class TaskTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public TaskTypeHandler(Class<E> type) {
        super(type);
    }
}
