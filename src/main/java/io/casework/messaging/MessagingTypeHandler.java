package io.casework.messaging;

import io.casework.messaging.webhooks.WebhookDelivery;
import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of this module stand in its tables. */
@MappedTypes({OutboxChannel.class, WebhookDelivery.State.class})
public class MessagingTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public MessagingTypeHandler(Class<E> type) {
        super(type);
    }
}
