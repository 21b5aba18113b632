package io.casework.assistant;

import io.casework.assistant.providers.AssistantEngine;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Policies;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Says what long conversations come to, for the people who work on the case. */
@Service
public class CaseSummaries {

    private static final String DOOR = "assistant-summaries";

    private final Cases cases;
    private final CaseTexts texts;
    private final Policies policies;
    private final ProviderSummaries remote;
    private final LocalSummariser local;
    private final SuggestionLedger ledger;
    private final Suggestions suggestions;
    private final VisitorThrottle throttle;
    private final AssistantSettings settings;
    private final AuditTrail audit;

    CaseSummaries(
            Cases cases,
            CaseTexts texts,
            Policies policies,
            ProviderSummaries remote,
            LocalSummariser local,
            SuggestionLedger ledger,
            Suggestions suggestions,
            VisitorThrottle throttle,
            AssistantSettings settings,
            AuditTrail audit) {
        this.cases = cases;
        this.texts = texts;
        this.policies = policies;
        this.remote = remote;
        this.local = local;
        this.ledger = ledger;
        this.suggestions = suggestions;
        this.throttle = throttle;
        this.settings = settings;
        this.audit = audit;
    }

    /** Whether the case is long enough for one, and somebody may write it. */
    boolean isOffered(CaseFile file) {
        boolean isLong =
                file.messageCount() >= settings.summariseFromMessages() || isLong(texts.longCase(file.number()));
        return isLong && !isOff(texts.occasionOf(file.number(), DraftReplyConnector.ID));
    }

    /**
     * A new summary, as it stands in the ledger. Takes seconds when a provider writes it, and is for no transaction.
     *
     * @throws Problem.NotFound when the actor may not know of the case
     * @throws Problem.Conflict when the case is short, or the assistant is not to summarise it
     * @throws Problem.TryLater when the actor asked too often
     */
    public Suggestion write(String caseNumber, Actor actor) {
        cases.readToChange(caseNumber, actor);
        LongCase subject = texts.longCase(caseNumber);
        Occasion occasion = texts.occasionOf(caseNumber, DraftReplyConnector.ID);
        if (!isLong(subject)) {
            throw new Problem.Conflict("case-is-short", "Short enough", "The case is short enough to be read.");
        }
        if (isOff(occasion)) {
            throw new Problem.Conflict(
                    "assistant-off", "Switched off", "The assistant is not to summarise cases like this one.");
        }
        throttle.admitPerson(DOOR, actor.id(), new Allowance(settings.draftsPerMinute(), Duration.ofMinutes(1)));
        audit.record("summary-requested", "case:" + caseNumber, null);
        Attributed<CaseSummary> summary = policies.provider(AssistantTask.SUMMARISE, occasion)
                .flatMap(provider -> remote.summarise(provider, occasion, subject))
                .orElseGet(() -> local.summarise(subject));
        SuggestionRow row = ledger.asked(caseNumber, "summary-" + Ids.next(), subject.hash(), summary);
        return suggestions.find(caseNumber, row.id(), actor);
    }

    private boolean isLong(LongCase subject) {
        return subject.messages().size() >= settings.summariseFromMessages()
                || subject.characters() >= settings.summariseFromCharacters();
    }

    private boolean isOff(Occasion occasion) {
        return policies.engine(AssistantTask.SUMMARISE, occasion) == AssistantEngine.OFF;
    }
}
