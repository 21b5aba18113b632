package io.casework.assistant.providers;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MaskPatternMapper {

    void insertPattern(MaskPattern pattern);

    List<MaskPattern> listPatterns();

    int deletePattern(@Param("id") String id);
}
