package io.casework.crm;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FieldRuleMapper {

    record Row(String object, String field, FieldRule decides) {}

    List<Row> listRules(@Param("connectionId") String connectionId);

    void mergeRule(@Param("connectionId") String connectionId, @Param("row") Row row);
}
