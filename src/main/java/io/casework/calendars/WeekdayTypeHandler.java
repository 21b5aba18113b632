package io.casework.calendars;

import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** Keeps weekdays by key. */
@MappedTypes(Weekday.class)
public class WeekdayTypeHandler extends KeyedTypeHandler<Weekday> {

    public WeekdayTypeHandler() {
        super(Weekday.class);
    }
}
