package io.casework.insights.forecast;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of forecasts stand in their tables. */
@MappedTypes({PromiseKind.class, Likeness.class})
public class ForecastTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public ForecastTypeHandler(Class<E> type) {
        super(type);
    }
}
