package io.casework.cases;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface CaseEventMapper {

    void insertEvent(CaseEvent event);

    List<CaseEvent> listEvents(String caseNumber);
}
