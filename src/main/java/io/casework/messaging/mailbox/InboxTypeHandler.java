package io.casework.messaging.mailbox;

import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How states stand in the inbox. */
@MappedTypes(Outcome.State.class)
public class InboxTypeHandler extends KeyedTypeHandler<Outcome.State> {

    public InboxTypeHandler() {
        super(Outcome.State.class);
    }
}
