package io.casework.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FlowStartMapper {

    @Nullable
    FlowStart find(String flowKey);

    List<FlowStart> list();

    Versions findOfProcess(String key);

    Versions findOfDecision(String key);

    int update(FlowStart start);

    void insert(FlowStart start);

    int delete(@Param("flowKey") String flowKey);

    /**
     * What there is to choose from, in one read.
     *
     * @param newest null when the flow is not deployed
     * @param version null when nobody chose one
     */
    record Versions(
            @Nullable Integer newest,
            @Nullable Integer version,
            @Nullable Integer besides,
            @Nullable Integer percent) {}
}
