package io.casework.assistant;

import io.casework.assistant.learning.Stemming;
import io.casework.assistant.providers.Occasion;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts anew in this process, and says how far it could follow what it was told. */
@Component
class LocalRedrafter {

    private static final int CONTENT_WORD = 4;

    private final GroundedReplyDrafter drafter;
    private final Courtesies courtesies;

    LocalRedrafter(GroundedReplyDrafter drafter, Courtesies courtesies) {
        this.drafter = drafter;
        this.courtesies = courtesies;
    }

    Attributed<ReplyDraft> draft(Occasion occasion, ReplyRequest request, @Nullable Instruction told) {
        if (told == null) {
            return drafter.draft(occasion, request);
        }
        Attributed<ReplyDraft> drafted = drafter.draft(occasion, inLanguage(request, told.language()));
        ReplyDraft draft = drafted.content();
        ReplyDraft result = told.asksForLess() ? shorter(draft, request) : draft;
        return new Attributed<>(result.told(told.text(), followed(told, draft, result)), drafted.model());
    }

    private static ReplyRequest inLanguage(ReplyRequest request, Optional<String> language) {
        return new ReplyRequest(
                request.text(), request.intent(), language.orElse(request.language()), request.customerName());
    }

    private static ReplyDraft.Followed followed(Instruction told, ReplyDraft before, ReplyDraft after) {
        boolean translated = told.language().filter(after.language()::equals).isPresent();
        boolean shortened = after.text().length() < before.text().length();
        if (!translated && !shortened) {
            return ReplyDraft.Followed.NOT;
        }
        boolean all =
                !told.asksForMore() && (translated || told.language().isEmpty()) && (shortened || !told.asksForLess());
        return all ? ReplyDraft.Followed.FULLY : ReplyDraft.Followed.PARTLY;
    }

    /** Half of the sentences that say something: those that share most words with the question, in their order. */
    private ReplyDraft shorter(ReplyDraft draft, ReplyRequest request) {
        List<ReplyDraft.Sentence> facts = draft.sentences().stream()
                .filter(sentence -> !sentence.sources().isEmpty())
                .toList();
        Set<String> question = stems(request.text().whole());
        Set<ReplyDraft.Sentence> kept = facts.stream()
                .sorted(Comparator.comparingLong(sentence -> -shared(sentence, question)))
                .limit((facts.size() + 1) / 2)
                .collect(Collectors.toSet());
        return kept.size() == facts.size() ? draft : draft.with(sentences(draft, kept), text(draft, request, kept));
    }

    private static List<ReplyDraft.Sentence> sentences(ReplyDraft draft, Set<ReplyDraft.Sentence> kept) {
        return draft.sentences().stream()
                .filter(sentence -> sentence.sources().isEmpty() || kept.contains(sentence))
                .toList();
    }

    private String text(ReplyDraft draft, ReplyRequest request, Set<ReplyDraft.Sentence> kept) {
        String facts = draft.sentences().stream()
                .filter(kept::contains)
                .map(ReplyDraft.Sentence::text)
                .collect(Collectors.joining(" "));
        return courtesies.frame(draft.language(), request.customerName()).around(facts);
    }

    private static long shared(ReplyDraft.Sentence sentence, Set<String> question) {
        return stems(sentence.text()).stream().filter(question::contains).count();
    }

    private static Set<String> stems(String text) {
        return Support.words(text).stream()
                .filter(word -> word.length() >= CONTENT_WORD)
                .map(Stemming.inLanguage("en"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
