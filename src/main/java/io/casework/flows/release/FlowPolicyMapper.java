package io.casework.flows.release;

import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FlowPolicyMapper {

    @Nullable
    FlowPolicy find(String key);

    int countApprovalNeeded(@Param("keys") Collection<String> keys);

    int update(@Param("key") String key, @Param("policy") FlowPolicy policy);

    void insert(@Param("key") String key, @Param("policy") FlowPolicy policy);
}
