package io.casework.messaging;

import io.casework.cases.Delivery;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeliveryMapper {

    void insert(DeliveryRecord delivery);

    @Nullable
    DeliveryRecord findByStep(String stepKey);

    int countOfMessage(String messageId, String kind);

    void updateOfMessage(String messageId, Delivery delivery, Instant at);

    void updateOfStep(String stepKey, Delivery delivery, Instant at);

    List<DeliveryRecord> listByCase(String caseNumber);
}
