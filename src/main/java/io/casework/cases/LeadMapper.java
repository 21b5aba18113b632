package io.casework.cases;

import java.time.Instant;
import java.util.List;
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

    /** When the customer of this case last ended a consent to mail that was not given anew. */
    @Nullable
    Instant findWithdrawal(String number);

    /** Numbers of the active leads of this case's customer, the lead itself among them when it is one. */
    List<String> listActiveLeads(String number);

    @Nullable
    String findMergedInto(String number);

    void insertFacts(@Param("number") String number, @Param("source") LeadSource source);

    void updateFacts(LeadFacts facts);
}
