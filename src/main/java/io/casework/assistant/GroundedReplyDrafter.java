package io.casework.assistant;

import io.casework.assistant.providers.Occasion;
import io.casework.knowledge.Passage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts in this process, with sentences that stand in a source and nothing else: it can't invent a fact. */
@Component
class GroundedReplyDrafter implements ReplyDrafter {

    private static final String MODEL = "local-knowledge";
    static final String NO_ANSWER = "no grounded answer found";
    private static final String SOURCE = "s1";

    private final ReplySources sources;
    private final Courtesies courtesies;

    GroundedReplyDrafter(ReplySources sources, Courtesies courtesies) {
        this.sources = sources;
        this.courtesies = courtesies;
    }

    @Override
    public Attributed<ReplyDraft> draft(Occasion occasion, ReplyRequest request) {
        List<Passage> found = sources.find(occasion, request);
        boolean clear = ReplySources.isClear(found);
        return new Attributed<>(
                clear ? grounded(request, found.get(0)) : ReplyDraft.none(request.language(), NO_ANSWER), MODEL);
    }

    private ReplyDraft grounded(ReplyRequest request, Passage passage) {
        Courtesies.Frame frame = courtesies.frame(passage.language(), request.customerName());
        List<ReplyDraft.Sentence> facts = passage.sentences().stream()
                .map(sentence -> new ReplyDraft.Sentence(sentence, List.of(SOURCE), true))
                .toList();
        List<ReplyDraft.Sentence> all = Stream.of(
                        Stream.of(courtesy(frame.greeting()), courtesy(frame.thanks())),
                        facts.stream(),
                        Stream.of(courtesy(frame.offer()), courtesy(frame.closing())))
                .flatMap(sentences -> sentences)
                .toList();
        return new ReplyDraft(
                true,
                passage.language(),
                frame.around(String.join(" ", passage.sentences())),
                all,
                List.of(ReplyDraft.Source.of(SOURCE, passage)),
                passage.margin(),
                note(request, passage));
    }

    private static ReplyDraft.Sentence courtesy(String text) {
        return new ReplyDraft.Sentence(text, List.of(), true);
    }

    static @Nullable String note(ReplyRequest request, Passage passage) {
        boolean asWritten = request.language().equals(passage.language())
                || request.language().equals("und");
        return asWritten
                ? null
                : "the customer wrote in another language (" + request.language() + "); the source is in "
                        + passage.language();
    }
}
