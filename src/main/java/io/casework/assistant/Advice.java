package io.casework.assistant;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Deadline;
import io.casework.cases.Deadlines;
import io.casework.cases.Sentiment;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts together what can be said about a case beyond its suggestions. */
@Service
public class Advice {

    private static final String IMPORTANT = "vip";

    private final Cases cases;
    private final CaseTexts texts;
    private final CaseSummaries summaries;
    private final SuggestionLedger ledger;
    private final Precedence precedence;
    private final Clock clock;

    Advice(
            Cases cases,
            CaseTexts texts,
            CaseSummaries summaries,
            SuggestionLedger ledger,
            Precedence precedence,
            Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.summaries = summaries;
        this.ledger = ledger;
        this.precedence = precedence;
        this.clock = clock;
    }

    /** @throws Problem.NotFound when the actor may not know of the case */
    public CaseAdvice of(String caseNumber, Actor actor) {
        CaseFile file = cases.read(caseNumber, actor);
        boolean open = file.type() == CaseType.TICKET && !file.status().isEnded();
        return new CaseAdvice(summaries.isOffered(file), open ? nextStep(file) : null);
    }

    private NextStep nextStep(CaseFile file) {
        String number = file.number();
        Instant now = clock.instant();
        Instant out = file.milestones().lastOutboundAt();
        Instant in = file.milestones().lastInboundAt();
        return NextSteps.of(new NextSteps.Facts(
                texts.newest(file).message(),
                out != null,
                out != null && (in == null || out.isAfter(in)),
                deadlines(file).anyMatch(deadline -> deadline.isPast(now)),
                deadlines(file).anyMatch(deadline -> deadline.isUrgent(now)),
                ledger.currentReply(number).map(ReplyDraft::grounded).orElse(null),
                ledger.currentRisk(number).orElse(null),
                texts.behaviour(number).tier().equals(IMPORTANT),
                file.labels().sentiment() == Sentiment.NEGATIVE,
                precedence.of(number, file.labels().intent())));
    }

    /** Those that still run. */
    private static Stream<Deadline> deadlines(CaseFile file) {
        Deadlines promised = file.deadlines();
        return promised == null || file.milestones().pausedSince() != null
                ? Stream.empty()
                : Stream.of(Optional.ofNullable(promised.response()), Optional.ofNullable(promised.solution()))
                        .flatMap(Optional::stream);
    }
}
