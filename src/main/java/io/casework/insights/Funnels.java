package io.casework.insights;

import io.casework.insights.Funnel.ScoreBand;
import io.casework.insights.Funnel.StageReport;
import io.casework.insights.FunnelMapper.Reached;
import io.casework.insights.FunnelMapper.Scored;
import io.casework.insights.FunnelMapper.Wanted;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of leads, and what their scores were worth. */
@Component
public class Funnels {

    static final int BAND = 20;

    private static final int HIGHEST = 100;
    private static final int LAST_BAND = HIGHEST / BAND - 1;
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final FunnelMapper leads;
    private final CaseFactMapper facts;

    Funnels(FunnelMapper leads, CaseFactMapper facts) {
        this.leads = leads;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public Funnel funnel(DateSpan period, CaseFilter filter) {
        filter.check();
        FactMark mark = facts.findMark();
        List<ScoreBand> scores = leads.listScored(period, filter, BAND, LAST_BAND).stream()
                .flatMap(Funnels::band)
                .toList();
        return new Funnel(
                period,
                mark.zone(),
                mark.complete(),
                stages(leads.sum(period, filter)),
                leads.listOutcomes(period, filter),
                scores);
    }

    /**
     * The leads opened in the period that came so far, or had such a score when they ended; the newest first. Their value
     * is the score.
     *
     * @param stage null for any
     * @param fromScore null for the lowest
     * @param toScore null for the highest
     * @param cursor of the page before; null for the first
     */
    @Transactional(readOnly = true)
    public Page<CountedCase> cases(
            @Nullable FunnelStage stage,
            @Nullable Integer fromScore,
            @Nullable Integer toScore,
            DateSpan period,
            CaseFilter filter,
            @Nullable String cursor,
            int limit) {
        filter.check();
        if (fromScore != null && toScore != null && fromScore > toScore) {
            throw new Problem.InvalidInput("toScore", "must not be below fromScore");
        }
        Wanted wanted = new Wanted(stage, fromScore, toScore);
        return CountedCase.page(before -> leads.listCases(wanted, period, filter, before, limit + 1), cursor, limit);
    }

    private static List<StageReport> stages(Reached reached) {
        return List.of(
                new StageReport(FunnelStage.OPENED, reached.opened(), null, null),
                stage(FunnelStage.SCORED, reached.scored(), reached.opened(), reached.toScored()),
                stage(FunnelStage.OFFERED, reached.offered(), reached.scored(), reached.toOffered()),
                stage(FunnelStage.ACCEPTED, reached.accepted(), reached.offered(), reached.toAccepted()),
                stage(FunnelStage.WON, reached.won(), reached.accepted(), reached.toWon()),
                stage(FunnelStage.CONVERTED, reached.converted(), reached.won(), reached.toConverted()));
    }

    private static StageReport stage(FunnelStage stage, long leads, long before, @Nullable Double millis) {
        Double share = before == 0 ? null : Double.valueOf((double) leads / before);
        return new StageReport(stage, leads, share, millis == null ? null : Double.valueOf(millis / HOUR));
    }

    private static Stream<ScoreBand> band(Scored scored) {
        int from = scored.band() * BAND;
        int to = scored.band() == LAST_BAND ? HIGHEST : from + BAND - 1;
        Interval won = Interval.ofShare(scored.won(), scored.leads());
        return Stream.ofNullable(won)
                .map(share -> new ScoreBand(from, to, scored.leads(), scored.score() / HIGHEST, share));
    }
}
