package io.casework.triggers;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of triggers stand in their tables. */
@MappedTypes({TriggerKind.class, TriggerState.class, RefusalReason.class})
public class TriggerTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public TriggerTypeHandler(Class<E> type) {
        super(type);
    }
}
