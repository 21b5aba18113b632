package io.casework.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PushMapper {

    int insertPush(@Param("caseNumber") String caseNumber, @Param("now") Instant now);

    /** One that was refused is due again. */
    int updateWish(@Param("caseNumber") String caseNumber, @Param("now") Instant now);

    Instant databaseTime();

    List<String> listDue(
            @Param("now") Instant now, @Param("databaseTime") Instant databaseTime, @Param("most") int most);

    Optional<CrmPush> lock(@Param("caseNumber") String caseNumber, @Param("databaseTime") Instant databaseTime);

    int updateLease(
            @Param("caseNumber") String caseNumber, @Param("leaseId") String leaseId, @Param("until") Instant until);

    /** Nothing when somebody wished for it anew meanwhile. */
    int deleteDone(@Param("push") CrmPush push, @Param("leaseId") String leaseId);

    int updateTried(@Param("push") CrmPush push, @Param("leaseId") String leaseId);

    Optional<CrmPush> findPush(String caseNumber);

    List<CrmPush> listPushes(@Param("refused") boolean refused, @Param("most") int most);

    int countPushes(@Param("refused") boolean refused);
}
