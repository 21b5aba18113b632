package io.casework.flows.drafts;

import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelOutline;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be saved as a draft: any text that fits, right or wrong. It is kept as it is and not interpreted. */
final class DraftContent {

    private static final int LONGEST_NAME = 255;

    private DraftContent() {}

    /**
     * @throws Problem.TooLarge when no model may be that large
     * @throws Problem.Unprocessable when it is no text
     */
    static String accepted(String content, String fileName) {
        int most = ModelOutline.mostBytes(fileName);
        if (content.length() > most || content.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new Problem.TooLarge("A model of this kind has at most " + most / 1024 + " KB.");
        }
        String fault = fault(content);
        if (fault != null) {
            throw new Problem.Unprocessable(List.of(new Violation("content", fault)));
        }
        return content;
    }

    /** What the model calls itself; the name it had while that can't be read. */
    static String name(DraftRow draft, String content) {
        var file = new ModelFile(draft.fileName(), content.getBytes(StandardCharsets.UTF_8));
        String name =
                ModelOutline.of(file).names().getOrDefault(draft.flowKey(), "").strip();
        return name.isEmpty() || name.length() > LONGEST_NAME ? draft.name() : name;
    }

    private static @Nullable String fault(String content) {
        if (content.isBlank()) {
            return "is empty";
        }
        if (content.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(content)) {
            return "is not text in UTF-8";
        }
        return null;
    }
}
