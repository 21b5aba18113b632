package io.casework.customers;

import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How tiers stand in the table of customers. */
@MappedTypes(Tier.class)
public class TierTypeHandler extends KeyedTypeHandler<Tier> {

    public TierTypeHandler() {
        super(Tier.class);
    }
}
