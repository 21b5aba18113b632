package io.casework.sales;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OfferMapper {

    @Nullable
    Offer findByStep(String stepKey);

    /** Who got the team's newest lead. */
    @Nullable
    String findLastRepresentative(String team);

    /** Who of the team was offered the lead since somebody accepted it or the managers were asked. */
    List<String> listRepresentatives(@Param("caseNumber") String caseNumber, @Param("team") String team);

    /** Who of the team was offered the lead last; null when they accepted it. */
    @Nullable
    String findLastPassing(@Param("caseNumber") String caseNumber, @Param("team") String team);

    void updateAccepted(@Param("caseNumber") String caseNumber, @Param("acceptedAt") Instant acceptedAt);

    void insertOffer(Offer offer);
}
