package io.casework.assistant;

import io.casework.assistant.scoring.Facts;
import io.casework.assistant.scoring.Rating;
import io.casework.cases.CustomerBehaviour;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons in this process, with a model of fictional customers: the product does not learn who has left. */
@Component
class LocalChurnSignal implements ChurnSignal {

    private final Scorecards scorecards;
    private final Clock clock;

    LocalChurnSignal(Scorecards scorecards, Clock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    @Override
    public Attributed<ChurnRisk> of(CustomerBehaviour behaviour) {
        StoredScorecard model = scorecards.newest(ScorecardKind.CHURN);
        Facts facts = facts(behaviour);
        return new Attributed<>(risk(facts, model.card().rate(facts)), model.name());
    }

    private static ChurnRisk risk(Facts facts, Rating rating) {
        return new ChurnRisk(
                Reason.rounded(rating.chance()),
                Reason.rounded(rating.share()),
                Reason.strongest(facts, rating, points -> points > 0),
                Reason.strongest(facts, rating, points -> points < 0));
    }

    private Facts facts(CustomerBehaviour behaviour) {
        return Facts.NONE
                .with("tier", behaviour.tier())
                .with("earlierCases", behaviour.earlierCases())
                .with("tickets30", behaviour.tickets30())
                .with("tickets90", behaviour.tickets90())
                .with("reopened", behaviour.reopened())
                .with("negative", behaviour.negative())
                .with("late", behaviour.late())
                .with("escalated", behaviour.escalated())
                .with("poorRatings", behaviour.poorRatings())
                .with("daysSinceContact", days(behaviour.lastContactAt()));
    }

    private @Nullable Long days(@Nullable Instant since) {
        return since == null ? null : Duration.between(since, clock.instant()).toDays();
    }
}
