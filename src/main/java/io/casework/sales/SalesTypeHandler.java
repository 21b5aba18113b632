package io.casework.sales;

import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of this module stand in its tables. */
@MappedTypes(LeadKey.Kind.class)
public class SalesTypeHandler extends KeyedTypeHandler<LeadKey.Kind> {

    public SalesTypeHandler() {
        super(LeadKey.Kind.class);
    }
}
