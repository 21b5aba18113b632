package io.casework.assistant.providers;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PolicyMapper {

    List<Policy> listPolicies();

    void insertPolicy(@Param("position") int position, @Param("policy") Policy policy);

    void deletePolicies();
}
