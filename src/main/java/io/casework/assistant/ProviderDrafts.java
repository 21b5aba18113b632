package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.providers.Answer;
import io.casework.assistant.providers.AskProvider;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Call;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Provider;
import io.casework.assistant.providers.Question;
import io.casework.knowledge.Passage;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Has a provider write what the articles say that were found. Without an article it is not asked. The greeting and the
 * closing are ours.
 */
@Component
class ProviderDrafts {

    private final AskProvider ask;
    private final Questions questions;
    private final Masks masks;
    private final ReplySources sources;
    private final LocalModel local;

    ProviderDrafts(AskProvider ask, Questions questions, Masks masks, ReplySources sources, LocalModel local) {
        this.ask = ask;
        this.questions = questions;
        this.masks = masks;
        this.sources = sources;
        this.local = local;
    }

    /** What a provider wrote. */
    record Body(List<ReplyDraft.Sentence> sentences, List<ReplyDraft.Source> sources, Passage best, String by) {

        String text() {
            return String.join(
                    " ", sentences.stream().map(ReplyDraft.Sentence::text).toList());
        }
    }

    Optional<Body> write(AssistantTask task, Provider provider, Occasion occasion, ReplyRequest request) {
        List<Passage> passages = passages(occasion, request);
        return passages.isEmpty() ? Optional.empty() : write(task, provider, occasion, request, passages);
    }

    /**
     * What came of writing a reply anew.
     *
     * @param call null when the provider was not asked, for there is no article to write from
     * @param body null when the provider wrote nothing that may be used
     */
    record Rewritten(@Nullable Call call, @Nullable Body body) {}

    /**
     * Writes a reply anew, for somebody who reads along.
     *
     * @param earlier what the reply said so far; empty when there was none
     */
    Rewritten rewrite(
            Provider provider,
            Occasion occasion,
            ReplyRequest request,
            @Nullable Instruction told,
            String earlier,
            DraftReader reader) {
        List<Passage> passages = passages(occasion, told == null ? request : request.mentioning(told));
        if (passages.isEmpty()) {
            return new Rewritten(null, null);
        }
        String language = passages.get(0).language();
        Mask mask = masks.ofCase(Objects.requireNonNull(occasion.caseNumber()));
        Question question = questions.redraft(occasion, request.text(), passages, language, mask, told, earlier);
        DraftCheck check = new DraftCheck(passages, request.text().whole(), question.system());
        AskProvider.Asked asked = ask.askAloud(
                provider, question, content -> fault(content, check, mask, language), new DraftListener(reader, mask));
        Answer answer = asked.answer();
        return new Rewritten(asked.call(), answer == null ? null : body(answer, check, mask));
    }

    private Optional<Body> write(
            AssistantTask task, Provider provider, Occasion occasion, ReplyRequest request, List<Passage> passages) {
        String language = passages.get(0).language();
        Mask mask = masks.ofCase(Objects.requireNonNull(occasion.caseNumber()));
        Question question = questions.draft(task, occasion, request.text(), passages, language, mask);
        DraftCheck check = new DraftCheck(passages, request.text().whole(), question.system());
        return ask.ask(provider, question, content -> fault(content, check, mask, language))
                .map(answer -> body(answer, check, mask));
    }

    /** The best and what else there is in its language. */
    List<Passage> passages(Occasion occasion, ReplyRequest request) {
        List<Passage> found = sources.find(occasion, request);
        return found.stream()
                .filter(passage -> passage.language().equals(found.get(0).language()))
                .toList();
    }

    private Optional<String> fault(JsonNode content, DraftCheck check, Mask mask, String language) {
        List<ReplyDraft.Sentence> sentences = sentences(content, mask);
        if (!content.get("answerable").asBoolean() || sentences.isEmpty()) {
            return Optional.of("no-answer");
        }
        return check.fault(sentences)
                .or(() -> isIn(language, sentences) ? Optional.empty() : Optional.of("wrong-language"));
    }

    private boolean isIn(String language, List<ReplyDraft.Sentence> sentences) {
        return local.isIn(
                language,
                String.join(
                        " ", sentences.stream().map(ReplyDraft.Sentence::text).toList()));
    }

    private static Body body(Answer answer, DraftCheck check, Mask mask) {
        List<ReplyDraft.Sentence> sentences =
                sentences(answer.content(), mask).stream().map(check::judged).toList();
        return new Body(sentences, check.sources(sentences), check.passages().get(0), answer.by());
    }

    private static List<ReplyDraft.Sentence> sentences(JsonNode content, Mask mask) {
        return content.get("sentences")
                .valueStream()
                .flatMap(told -> apart(mask.unmask(told.get("text").asString()))
                        .map(text -> new ReplyDraft.Sentence(text, sourcesOf(told), true)))
                .toList();
    }

    private static List<String> sourcesOf(JsonNode told) {
        return told.get("sources").valueStream().map(JsonNode::asString).toList();
    }

    /** What a model calls a sentence may be several: each has to stand for itself. */
    private static Stream<String> apart(String text) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(text);
        Stream.Builder<String> sentences = Stream.builder();
        for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            sentences.add(text.substring(from, to).strip());
        }
        return sentences.build().filter(sentence -> !sentence.isEmpty());
    }
}
