package io.casework.crm.connections;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FieldMapMapper {

    List<FieldMapping> listMappings(@Param("connectionId") String connectionId);

    void mergeMapping(@Param("connectionId") String connectionId, @Param("mapping") FieldMapping mapping);
}
