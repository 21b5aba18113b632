package io.casework.flows;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of this module stand in its tables. */
@MappedTypes(FlowSummary.Kind.class)
public class FlowTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public FlowTypeHandler(Class<E> type) {
        super(type);
    }
}
