package io.casework.tasks;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TaskMoveMapper {

    void insert(TaskMove move);

    List<TaskMove> listByCase(@Param("caseNumber") String caseNumber);
}
