package io.casework.crm.connections;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of connections stand in their table. */
@MappedTypes({ConnectionKind.class, Authentication.class, Stage.class, TestOutcome.class})
public class ConnectionTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public ConnectionTypeHandler(Class<E> type) {
        super(type);
    }
}
