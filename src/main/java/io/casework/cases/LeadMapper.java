package io.casework.cases;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface LeadMapper {

    @Nullable
    LeadFacts findFacts(String number);

    /** Reads the facts and keeps everybody else from changing them until the transaction ends. */
    @Nullable
    LeadFacts lockFacts(String number);

    void insertFacts(@Param("number") String number, @Param("source") LeadSource source);

    void updateFacts(LeadFacts facts);
}
