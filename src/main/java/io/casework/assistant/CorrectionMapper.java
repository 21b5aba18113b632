package io.casework.assistant;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface CorrectionMapper {

    int updateCorrection(Correction correction);

    void insertCorrection(Correction correction);
}
