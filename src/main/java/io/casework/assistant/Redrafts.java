package io.casework.assistant;

import io.casework.assistant.providers.AssistantEngine;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Call;
import io.casework.assistant.providers.CallOutcome;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Policies;
import io.casework.assistant.providers.Provider;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.shared.Ids;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has the reply to a customer drafted anew for an agent who reads along. It sends nothing. */
@Service
public class Redrafts {

    private static final String DOOR = "assistant-drafts";

    private final Cases cases;
    private final CaseTexts texts;
    private final Policies policies;
    private final ProviderDrafts remote;
    private final PolicyReplyDrafter letters;
    private final LocalRedrafter local;
    private final SuggestionLedger ledger;
    private final Suggestions suggestions;
    private final VisitorThrottle throttle;
    private final Allowance allowance;
    private final Inputs inputs;
    private final AuditTrail audit;

    Redrafts(
            Cases cases,
            CaseTexts texts,
            Policies policies,
            ProviderDrafts remote,
            PolicyReplyDrafter letters,
            LocalRedrafter local,
            SuggestionLedger ledger,
            Suggestions suggestions,
            VisitorThrottle throttle,
            AssistantSettings settings,
            Inputs inputs,
            AuditTrail audit) {
        this.cases = cases;
        this.texts = texts;
        this.policies = policies;
        this.remote = remote;
        this.letters = letters;
        this.local = local;
        this.ledger = ledger;
        this.suggestions = suggestions;
        this.throttle = throttle;
        this.allowance = new Allowance(settings.draftsPerMinute(), Duration.ofMinutes(1));
        this.inputs = inputs;
        this.audit = audit;
    }

    /** A draft that may be written now. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Takes seconds, and is for no transaction.
         *
         * @return the draft as it stands in the ledger; empty when the reader went away
         * @throws Problem.Conflict when no source answers the customer; the earlier draft then stays
         */
        Optional<Suggestion> write(DraftReader reader);
    }

    /** What one draft is written with. */
    private record Order(
            String caseNumber, Occasion occasion, ReplyRequest request, @Nullable Instruction told, Actor reader) {}

    /**
     * @throws Problem.NotFound when the actor may not know of the case
     * @throws Problem.Conflict when the case has ended, or the assistant is not to draft here
     * @throws Problem.TryLater when the actor asked too often
     */
    public Writing begin(String caseNumber, NewReplyDraft wanted, Actor actor) {
        CaseFile file = cases.readToChange(caseNumber, actor);
        inputs.check(wanted);
        if (file.status().isEnded()) {
            throw new Problem.Conflict(
                    "case-already-" + file.status().key(), "Not in this status", "The case has ended.");
        }
        Occasion occasion = texts.occasionOf(caseNumber, DraftReplyConnector.ID);
        if (policies.engine(AssistantTask.DRAFT_REPLY, occasion) == AssistantEngine.OFF) {
            throw new Problem.Conflict(
                    "assistant-off", "Switched off", "The assistant is not to draft replies for cases like this one.");
        }
        throttle.admitPerson(DOOR, actor.id(), allowance);
        Instruction told = wanted.told();
        audit.record("draft-requested", "case:" + caseNumber, told == null ? null : "with an instruction");
        return reader -> written(new Order(caseNumber, occasion, texts.replyRequest(caseNumber), told, actor), reader);
    }

    private Optional<Suggestion> written(Order order, DraftReader reader) {
        return policies.provider(AssistantTask.DRAFT_REPLY, order.occasion())
                .map(provider -> byProvider(provider, order, reader))
                .orElseGet(() -> Optional.of(kept(order, locally(order))));
    }

    private Optional<Suggestion> byProvider(Provider provider, Order order, DraftReader reader) {
        ProviderDrafts.Rewritten rewritten = remote.rewrite(
                provider,
                order.occasion(),
                order.request(),
                order.told(),
                suggestions.currentFacts(order.caseNumber(), order.reader()),
                reader);
        if (rewritten.body() != null) {
            return Optional.of(kept(order, letter(order, rewritten.body())));
        }
        Call call = rewritten.call();
        if (call != null && call.outcome() == CallOutcome.ABANDONED) {
            return Optional.empty();
        }
        if (call != null) {
            reader.withdrawn(call.outcome(), call.reason());
        }
        return Optional.of(kept(order, locally(order)));
    }

    private Attributed<ReplyDraft> letter(Order order, ProviderDrafts.Body body) {
        ReplyDraft letter = letters.letter(order.request(), body);
        Instruction told = order.told();
        return new Attributed<>(told == null ? letter : letter.told(told.text(), ReplyDraft.Followed.TOLD), body.by());
    }

    private Attributed<ReplyDraft> locally(Order order) {
        return local.draft(order.occasion(), order.request(), order.told());
    }

    private Suggestion kept(Order order, Attributed<ReplyDraft> draft) {
        if (draft.content().text().isEmpty()) {
            throw new Problem.Conflict(
                    "no-grounded-answer",
                    "No source",
                    "No article answers the customer clearly enough; nothing was drafted.");
        }
        SuggestionRow row = ledger.asked(
                order.caseNumber(),
                "redraft-" + Ids.next(),
                order.request().text().hash(),
                draft);
        return suggestions.find(order.caseNumber(), row.id(), order.reader());
    }
}
