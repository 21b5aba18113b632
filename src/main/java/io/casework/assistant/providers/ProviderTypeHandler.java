package io.casework.assistant.providers;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of providers stand in their tables. */
@MappedTypes({ProviderKind.class, AssistantTask.class, AssistantEngine.class, CallOutcome.class})
public class ProviderTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public ProviderTypeHandler(Class<E> type) {
        super(type);
    }
}
