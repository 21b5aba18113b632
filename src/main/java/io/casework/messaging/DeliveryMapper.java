package io.casework.messaging;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeliveryMapper {

    void insert(DeliveryRecord delivery);

    @Nullable
    DeliveryRecord findByStep(String stepKey);

    List<DeliveryRecord> listByCase(String caseNumber);
}
