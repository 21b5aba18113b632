package io.casework.assistant.trust;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of trust stand in its tables. */
@MappedTypes({TrustLevel.class, TrustStep.class, TrustChange.Cause.class})
public class TrustTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public TrustTypeHandler(Class<E> type) {
        super(type);
    }
}
