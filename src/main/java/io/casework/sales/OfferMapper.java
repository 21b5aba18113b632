package io.casework.sales;

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

    /** Who of the team was offered the lead already. */
    List<String> listRepresentatives(@Param("caseNumber") String caseNumber, @Param("team") String team);

    void insertOffer(Offer offer);
}
