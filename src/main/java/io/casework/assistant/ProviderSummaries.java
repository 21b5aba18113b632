package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.providers.Answer;
import io.casework.assistant.providers.AskProvider;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Provider;
import io.casework.assistant.providers.Question;
import io.casework.cases.Message;
import io.casework.knowledge.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has a provider say what a conversation comes to, and holds each sentence against the messages that it names. */
@Component
class ProviderSummaries {

    private final AskProvider ask;
    private final Questions questions;
    private final Masks masks;
    private final LocalModel local;

    ProviderSummaries(AskProvider ask, Questions questions, Masks masks, LocalModel local) {
        this.local = local;
        this.ask = ask;
        this.questions = questions;
        this.masks = masks;
    }

    Optional<Attributed<CaseSummary>> summarise(Provider provider, Occasion occasion, LongCase subject) {
        Mask mask = masks.ofCase(subject.number());
        Question question = questions.summarise(occasion, subject, mask);
        DraftCheck check = new DraftCheck(passages(subject), "", question.system());
        return ask.ask(provider, question, content -> fault(content, subject, check, mask))
                .map(answer -> summary(answer, subject, check, mask));
    }

    /** What may be said: what stands in the conversation. */
    private static List<Passage> passages(LongCase subject) {
        return subject.messages().stream()
                .map(message -> new Passage(
                        message.id(),
                        0,
                        null,
                        message.author().name(),
                        subject.language(),
                        List.of(message.body()),
                        true,
                        0,
                        0))
                .toList();
    }

    private Optional<String> fault(JsonNode content, LongCase subject, DraftCheck check, Mask mask) {
        List<ReplyDraft.Sentence> sentences = Stream.of(CaseSummary.Section.values())
                .flatMap(section -> sentences(content, section, mask))
                .toList();
        return sentences.isEmpty()
                ? Optional.of("no-answer")
                : check.fault(sentences).or(() -> faultOfLanguage(subject, sentences));
    }

    private Optional<String> faultOfLanguage(LongCase subject, List<ReplyDraft.Sentence> sentences) {
        String text = sentences.stream().map(ReplyDraft.Sentence::text).collect(Collectors.joining(" "));
        return subject.isLanguageKnown() && !local.isIn(subject.language(), text)
                ? Optional.of("wrong-language")
                : Optional.empty();
    }

    private static Attributed<CaseSummary> summary(Answer answer, LongCase subject, DraftCheck check, Mask mask) {
        List<CaseSummary.Point> points = Stream.of(CaseSummary.Section.values())
                .flatMap(section -> sentences(answer.content(), section, mask)
                        .map(sentence -> new CaseSummary.Point(section, sentence.text(), ids(sentence, subject))))
                .toList();
        double supported = Arrays.stream(CaseSummary.Section.values())
                .flatMap(section -> sentences(answer.content(), section, mask))
                .filter(sentence -> check.judged(sentence).supported())
                .count();
        CaseSummary summary = LocalSummariser.summary(subject, points, supported / points.size());
        return new Attributed<>(summary, answer.by());
    }

    private static Stream<ReplyDraft.Sentence> sentences(JsonNode content, CaseSummary.Section section, Mask mask) {
        return content.get(section.name().toLowerCase(Locale.ROOT))
                .valueStream()
                .map(told -> new ReplyDraft.Sentence(
                        mask.unmask(told.get("text").asString()),
                        told.get("messages")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        true));
    }

    private static List<String> ids(ReplyDraft.Sentence sentence, LongCase subject) {
        List<Message> messages = subject.messages();
        return sentence.sources().stream()
                .map(source -> Integer.parseInt(source.substring(1)) - 1)
                .map(index -> messages.get(index).id())
                .distinct()
                .toList();
    }
}
