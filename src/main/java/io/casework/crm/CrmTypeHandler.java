package io.casework.crm;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of bringing cases to a CRM stand in their tables. */
@MappedTypes({FieldRule.class, CrmConflict.State.class, CrmBackfill.State.class})
public class CrmTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public CrmTypeHandler(Class<E> type) {
        super(type);
    }
}
