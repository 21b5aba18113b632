package io.casework.flows;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FlowEditorMapper {

    List<String> listTeams(String key);

    void insert(@Param("key") String key, @Param("team") String team);

    void delete(String key);
}
