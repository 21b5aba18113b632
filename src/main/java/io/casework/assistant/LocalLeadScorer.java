package io.casework.assistant;

import io.casework.assistant.scoring.Rating;
import org.springframework.stereotype.Component;

/** Scores in this process, with the newest model that any node has stored. */
@Component
class LocalLeadScorer implements LeadScorer {

    private final Scorecards scorecards;

    LocalLeadScorer(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public Attributed<LeadScore> score(LeadSnapshot lead) {
        StoredScorecard model = scorecards.newest(ScorecardKind.LEAD);
        return new Attributed<>(leadScore(lead, model.card().rate(lead.facts()), model), model.name());
    }

    private static LeadScore leadScore(LeadSnapshot lead, Rating rating, StoredScorecard model) {
        int score = (int) Math.round(rating.score());
        return new LeadScore(
                score,
                LeadScore.Band.of(score),
                Reason.rounded(rating.chance()),
                Reason.rounded(rating.share()),
                model.ownOutcomes(),
                Reason.strongest(lead.facts(), rating, points -> points > 0),
                Reason.strongest(lead.facts(), rating, points -> points < 0),
                lead.missing(),
                lead.facts());
    }
}
