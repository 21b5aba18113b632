package io.casework.cases;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseResultMapper {

    List<CaseResult> listResults(@Param("type") CaseType type, @Param("numbers") Collection<String> numbers);
}
