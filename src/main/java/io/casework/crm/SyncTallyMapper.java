package io.casework.crm;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SyncTallyMapper {

    void insertFact(SyncTally.Fact fact);

    void deleteBefore(@Param("time") Instant time);
}
