package io.casework.engine.gate;

import java.util.Date;

/** The calendars of an engine whose clock is not the machine's: a throw-away engine that plays what was. */
public interface OwnTime {

    Date now();
}
