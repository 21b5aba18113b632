package io.casework.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StepLedgerMapper {

    void insert(LedgerEntry entry);

    List<LedgerEntry> listByCase(@Param("caseNumber") String caseNumber);
}
