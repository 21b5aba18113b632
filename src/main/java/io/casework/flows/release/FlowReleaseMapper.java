package io.casework.flows.release;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface FlowReleaseMapper {

    void insert(FlowRelease release);

    List<FlowRelease> listByFlow(String key);
}
