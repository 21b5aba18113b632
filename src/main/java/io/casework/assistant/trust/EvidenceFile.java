package io.casework.assistant.trust;

import io.casework.assistant.learning.Proportion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people said lately, sorted for the ladder. */
final class EvidenceFile {

    /** Older cases tell of another time. */
    private static final int NEWEST = 300;

    private final Map<String, List<Judged>> judged;
    private final Map<String, TrustMapper.Applied> applied;
    private final List<TrustMapper.JudgedDraft> drafts;
    private final Thresholds thresholds;
    private final Function<String, String> categoryOf;

    /** @param categoryOf an intent */
    EvidenceFile(
            List<Judged> judged,
            List<TrustMapper.Applied> applied,
            List<TrustMapper.JudgedDraft> drafts,
            Thresholds thresholds,
            Function<String, String> categoryOf) {
        this.judged = judged.stream().collect(Collectors.groupingBy(Judged::intent));
        this.applied = applied.stream().collect(Collectors.toMap(TrustMapper.Applied::intent, Function.identity()));
        this.drafts = drafts;
        this.thresholds = thresholds;
        this.categoryOf = categoryOf;
    }

    Evidence of(Rung rung) {
        return rung.step() == TrustStep.CLASSIFY ? ofClassifications(rung) : ofDrafts(rung);
    }

    private Evidence ofClassifications(Rung rung) {
        List<Judged> cases = judged.getOrDefault(rung.intent(), List.of()).stream()
                .filter(each -> !each.createdAt().isBefore(rung.changedAt()))
                .limit(NEWEST)
                .toList();
        List<Judged> sure = thresholds
                .from(categoryOf.apply(rung.intent()))
                .map(least -> cases.stream()
                        .filter(each -> each.confidence() >= least)
                        .toList())
                .orElse(List.of());
        return new Evidence(right(cases), right(sure), notUndone(applied.get(rung.intent())));
    }

    private Evidence ofDrafts(Rung rung) {
        List<TrustMapper.JudgedDraft> cases = drafts.stream()
                .filter(draft -> draft.step() == rung.step()
                        && draft.intent().equals(rung.intent())
                        && !draft.givenAt().isBefore(rung.changedAt()))
                .limit(NEWEST)
                .toList();
        int good = (int) cases.stream().filter(TrustMapper.JudgedDraft::good).count();
        return new Evidence(new Proportion(good, cases.size()), Evidence.NONE.sure(), Evidence.NONE.applied());
    }

    private static Proportion right(List<Judged> cases) {
        return new Proportion((int) cases.stream().filter(Judged::isRight).count(), cases.size());
    }

    private static Proportion notUndone(TrustMapper.@Nullable Applied each) {
        return each == null ? Evidence.NONE.applied() : new Proportion(each.applied() - each.undone(), each.applied());
    }
}
