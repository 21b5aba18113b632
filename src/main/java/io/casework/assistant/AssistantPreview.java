package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.masking.MaskKind;
import io.casework.assistant.providers.AskProvider;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Call;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.OutgoingRequest;
import io.casework.assistant.providers.Provider;
import io.casework.assistant.providers.Providers;
import io.casework.assistant.providers.Question;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.knowledge.Passage;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what would leave for a provider, and tries whether one answers. */
@Service
public class AssistantPreview {

    private static final String MADE_UP_IN = "en";

    private final AskProvider ask;
    private final Providers providers;
    private final Questions questions;
    private final Masks masks;
    private final Cases cases;
    private final CaseTexts texts;
    private final ProviderDrafts drafts;

    AssistantPreview(
            AskProvider ask,
            Providers providers,
            Questions questions,
            Masks masks,
            Cases cases,
            CaseTexts texts,
            ProviderDrafts drafts) {
        this.ask = ask;
        this.providers = providers;
        this.questions = questions;
        this.masks = masks;
        this.cases = cases;
        this.texts = texts;
        this.drafts = drafts;
    }

    /**
     * What is to be previewed: a case, or a text made up for it.
     *
     * @param names of people that a case with this text would know
     */
    public record Wanted(
            @NotNull AssistantTask task,
            @NotBlank @Text(max = 60, singleLine = true) String providerId,
            @Text(max = 20, singleLine = true) @Nullable String caseNumber,
            @Text(max = 20_000, bytes = Integer.MAX_VALUE) @Nullable String message,
            @Size(max = 20) @Nullable List<@NotBlank @Text(max = 200, singleLine = true) String> names) {}

    /**
     * @param request null when nothing would leave, as for a draft that no article has anything to say to
     * @param masked how many values of each kind were masked
     */
    public record Preview(@Nullable OutgoingRequest request, Map<String, Integer> masked) {}

    /** @throws Problem.NotFound when there is no such provider, or no such case that the actor may see */
    public Preview preview(Wanted wanted, Actor actor) {
        Provider provider = providers.find(wanted.providerId());
        String number = wanted.caseNumber();
        return number == null || number.isBlank()
                ? preview(
                        provider,
                        wanted.task(),
                        new TicketText("", Objects.requireNonNullElse(wanted.message(), "")),
                        masks.of(Objects.requireNonNullElse(wanted.names(), List.of())))
                : ofCase(provider, wanted.task(), number, actor);
    }

    private Preview ofCase(Provider provider, AssistantTask task, String number, Actor actor) {
        cases.read(number, actor);
        Mask mask = masks.ofCase(number);
        return switch (task) {
            case CLASSIFY -> preview(provider, questions.classify(Occasion.NONE, texts.newest(number), mask), mask);
            case SUMMARISE -> preview(provider, questions.summarise(Occasion.NONE, texts.longCase(number), mask), mask);
            case DRAFT_REPLY, DRAFT_OUTREACH -> {
                Occasion occasion = texts.occasionOf(number, DraftReplyConnector.ID);
                yield draft(provider, task, occasion, texts.replyRequest(number), mask);
            }
        };
    }

    /** Asks the provider for next to nothing, and says how that went. */
    public Call test(String providerId) {
        return ask.test(providers.find(providerId), questions.connectionTest());
    }

    private Preview preview(Provider provider, AssistantTask task, TicketText text, Mask mask) {
        return switch (task) {
            case CLASSIFY -> preview(provider, questions.classify(Occasion.NONE, text, mask), mask);
            case SUMMARISE -> preview(provider, questions.summarise(Occasion.NONE, LongCase.madeUp(text), mask), mask);
            case DRAFT_REPLY, DRAFT_OUTREACH -> {
                var request = new ReplyRequest(text, null, MADE_UP_IN, Optional.empty());
                yield draft(provider, task, Occasion.NONE, request, mask);
            }
        };
    }

    private Preview draft(Provider provider, AssistantTask task, Occasion occasion, ReplyRequest request, Mask mask) {
        List<Passage> passages = drafts.passages(occasion, request);
        if (passages.isEmpty()) {
            return new Preview(null, Map.of());
        }
        String language = passages.get(0).language();
        return preview(provider, questions.draft(task, Occasion.NONE, request.text(), passages, language, mask), mask);
    }

    private Preview preview(Provider provider, Question question, Mask mask) {
        return new Preview(ask.preview(provider, question), byKey(mask.counts()));
    }

    private static Map<String, Integer> byKey(Map<MaskKind, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }
}
