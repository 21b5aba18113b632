package io.casework.tasks;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads what insights foretell; a row a promise, found by its key. */
@Mapper
interface TaskRiskMapper {

    List<TaskRisk> listRisks(@Param("numbers") Collection<String> numbers);
}
