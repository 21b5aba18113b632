package io.casework.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface FlowInterventionMapper {

    void insert(FlowIntervention intervention);

    List<FlowIntervention> listByCase(String caseNumber);
}
