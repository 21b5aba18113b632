package io.casework.assistant;

import io.casework.assistant.providers.AssistantEngine;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Policies;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets write whom the policy names; what a provider may not have written is written here. */
@Primary
@Component
class PolicyOutreachDrafter implements OutreachDrafter {

    private static final String NOBODY = "policy";

    private final GroundedOutreachDrafter local;
    private final ProviderDrafts remote;
    private final Courtesies courtesies;
    private final Policies policies;

    PolicyOutreachDrafter(
            GroundedOutreachDrafter local, ProviderDrafts remote, Courtesies courtesies, Policies policies) {
        this.local = local;
        this.remote = remote;
        this.courtesies = courtesies;
        this.policies = policies;
    }

    @Override
    public Attributed<Outreach> draft(Occasion occasion, ReplyRequest request, List<String> missing) {
        if (policies.engine(AssistantTask.DRAFT_OUTREACH, occasion) == AssistantEngine.OFF) {
            String language = Courtesies.spoken(request.language());
            return new Attributed<>(new Outreach(language, "", List.of(), List.of(), missing, 0), NOBODY);
        }
        return policies.provider(AssistantTask.DRAFT_OUTREACH, occasion)
                .flatMap(provider -> remote.write(AssistantTask.DRAFT_OUTREACH, provider, occasion, request))
                .map(body -> new Attributed<>(letter(request, body, missing), body.by()))
                .orElseGet(() -> local.draft(occasion, request, missing));
    }

    private Outreach letter(ReplyRequest request, ProviderDrafts.Body body, List<String> missing) {
        String language = Courtesies.spoken(body.best().language());
        Courtesies.Letter letter = courtesies.letter(language, request.customerName(), missing);
        List<ReplyDraft.Sentence> all = Stream.of(
                        letter.before().stream().map(PolicyOutreachDrafter::courtesy),
                        body.sentences().stream(),
                        letter.after().stream().map(PolicyOutreachDrafter::courtesy))
                .flatMap(sentences -> sentences)
                .toList();
        return new Outreach(
                language,
                letter.around(body.text()),
                all,
                body.sources(),
                missing,
                body.best().margin());
    }

    private static ReplyDraft.Sentence courtesy(String text) {
        return new ReplyDraft.Sentence(text, List.of(), true);
    }
}
