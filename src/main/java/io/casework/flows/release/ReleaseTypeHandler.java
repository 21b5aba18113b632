package io.casework.flows.release;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of releases stand in their tables. */
@MappedTypes({RunningCases.class, GivenReason.Decision.class})
public class ReleaseTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public ReleaseTypeHandler(Class<E> type) {
        super(type);
    }
}
