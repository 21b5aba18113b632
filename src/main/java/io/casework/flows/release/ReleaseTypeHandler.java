package io.casework.flows.release;

import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of releases stand in their tables. */
@MappedTypes(RunningCases.class)
public class ReleaseTypeHandler extends KeyedTypeHandler<RunningCases> {

    public ReleaseTypeHandler() {
        super(RunningCases.class);
    }
}
