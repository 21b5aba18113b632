package io.casework.assistant;

import io.casework.assistant.providers.AssistantEngine;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Policies;
import io.casework.knowledge.Passage;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets write whom the policy names; what a provider may not have written is written here. */
@Primary
@Component
class PolicyReplyDrafter implements ReplyDrafter {

    private static final String NOBODY = "policy";
    private static final String SWITCHED_OFF = "the assistant is switched off for this";

    private final GroundedReplyDrafter local;
    private final ProviderDrafts remote;
    private final Courtesies courtesies;
    private final Policies policies;

    PolicyReplyDrafter(GroundedReplyDrafter local, ProviderDrafts remote, Courtesies courtesies, Policies policies) {
        this.local = local;
        this.remote = remote;
        this.courtesies = courtesies;
        this.policies = policies;
    }

    @Override
    public Attributed<ReplyDraft> draft(Occasion occasion, ReplyRequest request) {
        if (policies.engine(AssistantTask.DRAFT_REPLY, occasion) == AssistantEngine.OFF) {
            return new Attributed<>(
                    new ReplyDraft(false, request.language(), "", List.of(), List.of(), 0, SWITCHED_OFF), NOBODY);
        }
        return policies.provider(AssistantTask.DRAFT_REPLY, occasion)
                .flatMap(provider -> remote.write(AssistantTask.DRAFT_REPLY, provider, occasion, request))
                .map(body -> new Attributed<>(letter(request, body), body.by()))
                .orElseGet(() -> local.draft(occasion, request));
    }

    /** The whole letter around what a provider wrote. */
    ReplyDraft letter(ReplyRequest request, ProviderDrafts.Body body) {
        Passage best = body.best();
        Courtesies.Frame frame = courtesies.frame(best.language(), request.customerName());
        List<ReplyDraft.Sentence> all = Stream.of(
                        Stream.of(courtesy(frame.greeting()), courtesy(frame.thanks())),
                        body.sentences().stream(),
                        Stream.of(courtesy(frame.offer()), courtesy(frame.closing())))
                .flatMap(sentences -> sentences)
                .toList();
        return new ReplyDraft(
                true,
                best.language(),
                frame.around(body.text()),
                all,
                body.sources(),
                best.margin(),
                GroundedReplyDrafter.note(request, best));
    }

    private static ReplyDraft.Sentence courtesy(String text) {
        return new ReplyDraft.Sentence(text, List.of(), true);
    }
}
