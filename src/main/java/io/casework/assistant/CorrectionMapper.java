package io.casework.assistant;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CorrectionMapper {

    /** What somebody else says anew counts as never learned; what they say again seconds it. */
    int updateCorrection(Correction correction);

    void insertCorrection(Correction correction);

    @Nullable
    Correction findCorrection(@Param("caseNumber") String caseNumber, @Param("textHash") String textHash);

    /** The newest first. */
    List<Correction> listCorrections(int limit);

    /** Those that no model has learned from, the newest first. */
    List<Correction> listFresh(int limit);

    int countSince(Instant since);

    int updateSeconded(
            @Param("caseNumber") String caseNumber, @Param("textHash") String textHash, @Param("by") String by);

    void updateTrained(@Param("labels") List<Correction> labels, @Param("version") int version);
}
