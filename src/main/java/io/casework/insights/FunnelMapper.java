package io.casework.insights;

import io.casework.insights.Funnel.OutcomeReport;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FunnelMapper {

    /** How many leads came to each stage or farther, and half of them within how many milliseconds from the one before. */
    record Reached(
            long opened,
            long scored,
            long offered,
            long accepted,
            long won,
            long converted,
            @Nullable Double toScored,
            @Nullable Double toOffered,
            @Nullable Double toAccepted,
            @Nullable Double toWon,
            @Nullable Double toConverted) {}

    /** @param band a number from 0, each {@link Funnels#BAND} points wide */
    record Scored(int band, long leads, long won, double score) {}

    /** Leads of some scores, as far as they are asked for. */
    record Wanted(@Nullable FunnelStage stage, @Nullable Integer fromScore, @Nullable Integer toScore) {

        /** Whether only those count whose end tells something of their score. */
        public boolean scored() {
            return fromScore != null || toScore != null;
        }
    }

    Reached sum(@Param("span") DateSpan span, @Param("filter") CaseFilter filter);

    List<OutcomeReport> listOutcomes(@Param("span") DateSpan span, @Param("filter") CaseFilter filter);

    /** The lowest first. */
    List<Scored> listScored(
            @Param("span") DateSpan span,
            @Param("filter") CaseFilter filter,
            @Param("width") int width,
            @Param("last") int last);

    /** The newest first. */
    List<CountedCase> listCases(
            @Param("wanted") Wanted wanted,
            @Param("span") DateSpan span,
            @Param("filter") CaseFilter filter,
            @Param("before") @Nullable CountedCase before,
            @Param("most") int most);
}
