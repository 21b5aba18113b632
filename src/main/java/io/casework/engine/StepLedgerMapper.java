package io.casework.engine;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StepLedgerMapper {

    void insert(LedgerEntry entry);

    List<LedgerEntry> listTasks(@Param("caseNumbers") Collection<String> caseNumbers);

    List<LedgerEntry> listSteps(@Param("caseNumber") String caseNumber);

    List<LedgerEntry> listByCase(@Param("caseNumber") String caseNumber);
}
