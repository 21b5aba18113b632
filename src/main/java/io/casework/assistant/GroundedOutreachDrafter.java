package io.casework.assistant;

import io.casework.assistant.providers.Occasion;
import io.casework.knowledge.KnowledgeSearch;
import io.casework.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes with sentences of an article, courtesies and questions only: it can promise nothing and name no price. */
@Component
class GroundedOutreachDrafter implements OutreachDrafter {

    private static final String MODEL = "local-knowledge";
    private static final String SOURCE = "s1";

    /** Closer than this and the search itself can't tell which article answers. */
    private static final double LEAST_MARGIN = 0.10;

    private final KnowledgeSearch knowledge;
    private final Courtesies courtesies;

    GroundedOutreachDrafter(KnowledgeSearch knowledge, Courtesies courtesies) {
        this.knowledge = knowledge;
        this.courtesies = courtesies;
    }

    @Override
    public Attributed<Outreach> draft(Occasion occasion, ReplyRequest request, List<String> missing) {
        String language = Courtesies.spoken(request.language());
        return new Attributed<>(outreach(request, language, passage(request, language), missing), MODEL);
    }

    private Outreach outreach(ReplyRequest request, String language, Optional<Passage> passage, List<String> missing) {
        Courtesies.Letter letter = courtesies.letter(language, request.customerName(), missing);
        List<String> facts = passage.map(Passage::sentences).orElse(List.of());
        List<ReplyDraft.Sentence> sentences = new ArrayList<>();
        letter.before().forEach(sentence -> sentences.add(courtesy(sentence)));
        facts.forEach(sentence -> sentences.add(new ReplyDraft.Sentence(sentence, List.of(SOURCE), true)));
        letter.after().forEach(sentence -> sentences.add(courtesy(sentence)));
        return new Outreach(
                language,
                letter.around(String.join(" ", facts)),
                sentences,
                passage.map(found -> ReplyDraft.Source.of(SOURCE, found)).stream()
                        .toList(),
                missing,
                passage.map(Passage::margin).orElse(0.0));
    }

    /** An article in another language than the letter's would not fit into it. */
    private Optional<Passage> passage(ReplyRequest request, String language) {
        return knowledge.find(request.text().whole(), request.intent(), language, 1).stream()
                .filter(passage -> passage.margin() >= LEAST_MARGIN)
                .filter(passage ->
                        Locale.forLanguageTag(passage.language()).getLanguage().equals(language))
                .findFirst();
    }

    private static ReplyDraft.Sentence courtesy(String text) {
        return new ReplyDraft.Sentence(text, List.of(), true);
    }
}
