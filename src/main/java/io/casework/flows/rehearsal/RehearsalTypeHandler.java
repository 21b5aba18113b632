package io.casework.flows.rehearsal;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of rehearsals stand in their tables. */
@MappedTypes({RehearsalRow.State.class, RehearsalFailure.class, Group.class})
public class RehearsalTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public RehearsalTypeHandler(Class<E> type) {
        super(type);
    }
}
