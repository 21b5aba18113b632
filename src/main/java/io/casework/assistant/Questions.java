package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.providers.AnswerSchema;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Question;
import io.casework.cases.Categories;
import io.casework.cases.Category;
import io.casework.cases.Message;
import io.casework.knowledge.Passage;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts questions to models of others together: prompt, masked text, and a mark around it that nobody can guess. */
@Component
class Questions {

    /** What comes later in a text adds cost, not sense. */
    private static final int LONGEST_READ = 20_000;

    private static final int LONGEST_SENT = 6_000;
    private static final int LONGEST_MESSAGE = 1_500;
    private static final int LONGEST_CONVERSATION = 18_000;
    private static final int SHORT_ANSWER = 120;
    private static final int LONG_ANSWER = 1_200;

    private final Categories categories;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Questions(Categories categories, JsonMapper json) {
        this.categories = categories;
        this.json = json;
    }

    Question classify(Occasion occasion, TicketText text, Mask mask) {
        List<Category.Intent> intents = categories.all().stream()
                .flatMap(category -> category.intents().stream())
                .toList();
        Map<String, String> values = new HashMap<>();
        values.put("intents", intents.stream().map(Questions::line).collect(Collectors.joining("\n")));
        values.put(
                "intentIds",
                json.writeValueAsString(
                        intents.stream().map(Category.Intent::id).toList()));
        return question(
                AssistantTask.CLASSIFY, Prompt.CLASSIFY, occasion, values, masked(text, mask), mask, SHORT_ANSWER);
    }

    Question draft(
            AssistantTask task,
            Occasion occasion,
            TicketText text,
            List<Passage> passages,
            String language,
            Mask mask) {
        Prompt prompt = task == AssistantTask.DRAFT_OUTREACH ? Prompt.DRAFT_OUTREACH : Prompt.DRAFT_REPLY;
        Map<String, String> values = new HashMap<>();
        values.put("language", named(language));
        values.put("sources", sources(passages));
        values.put("sourceIds", json.writeValueAsString(sourceIds(passages)));
        return question(task, prompt, occasion, values, masked(text, mask), mask, LONG_ANSWER);
    }

    /**
     * Asks for another draft.
     *
     * @param told what the agent wants of it; null for just another one
     * @param earlier the draft that the agent has before them; empty when there is none
     */
    Question redraft(
            Occasion occasion,
            TicketText text,
            List<Passage> passages,
            String language,
            Mask mask,
            @Nullable Instruction told,
            String earlier) {
        Map<String, String> values = new HashMap<>();
        values.put("language", named(language));
        values.put("sources", sources(passages));
        values.put("sourceIds", json.writeValueAsString(sourceIds(passages)));
        values.put("earlier", earlier.isEmpty() ? "none" : shortened(mask.mask(earlier)));
        values.put("wish", told == null ? "Write it in other words." : mask.mask(told.text()));
        return question(
                AssistantTask.DRAFT_REPLY,
                Prompt.REDRAFT_REPLY,
                occasion,
                values,
                masked(text, mask),
                mask,
                LONG_ANSWER);
    }

    Question summarise(Occasion occasion, LongCase subject, Mask mask) {
        List<Message> messages = subject.messages();
        int room = Math.min(LONGEST_MESSAGE, LONGEST_CONVERSATION / messages.size());
        List<String> ids = ids(messages.size());
        Map<String, String> values = new HashMap<>();
        values.put("language", subject.isLanguageKnown() ? named(subject.language()) : "the language of the messages");
        values.put("sourceIds", json.writeValueAsString(ids));
        String text = IntStream.range(0, messages.size())
                .mapToObj(i -> "[" + ids.get(i) + "] "
                        + messages.get(i).author().kind().key() + ": "
                        + cut(mask.mask(cut(messages.get(i).body(), LONGEST_READ)), room))
                .collect(Collectors.joining("\n\n"));
        return question(AssistantTask.SUMMARISE, Prompt.SUMMARISE, occasion, values, text, mask, LONG_ANSWER);
    }

    Question connectionTest() {
        String schema = Prompt.CONNECTION_TEST.schema();
        return new Question(
                AssistantTask.CLASSIFY,
                Occasion.NONE,
                Prompt.CONNECTION_TEST.id(),
                Prompt.filled(Prompt.CONNECTION_TEST.system(), Map.of("schema", schema)),
                Prompt.CONNECTION_TEST.user(),
                new AnswerSchema(schema),
                SHORT_ANSWER,
                Map.of());
    }

    static List<String> sourceIds(List<Passage> passages) {
        return ids(passages.size());
    }

    private static List<String> ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "s" + i).toList();
    }

    private Question question(
            AssistantTask task,
            Prompt prompt,
            Occasion occasion,
            Map<String, String> values,
            String maskedText,
            Mask mask,
            int longestAnswer) {
        String schema = Prompt.filled(prompt.schema(), values);
        values.put("schema", schema);
        values.put("mark", "===== " + nonce() + " =====");
        values.put("text", maskedText);
        return new Question(
                task,
                occasion,
                prompt.id(),
                Prompt.filled(prompt.system(), values),
                Prompt.filled(prompt.user(), values),
                new AnswerSchema(schema),
                longestAnswer,
                mask.counts());
    }

    private String nonce() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sources(List<Passage> passages) {
        List<String> ids = sourceIds(passages);
        return IntStream.range(0, passages.size())
                .mapToObj(i -> "[" + ids.get(i) + "] " + passages.get(i).title() + ": "
                        + String.join(" ", passages.get(i).sentences()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Category.Intent intent) {
        return Stream.of(intent.id(), intent.name().getOrDefault("en", intent.id()))
                .collect(Collectors.joining(": ", "- ", ""));
    }

    private static String named(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String masked(TicketText text, Mask mask) {
        return shortened(mask.mask(cut(text.whole(), LONGEST_READ)));
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SENT ? text.substring(0, LONGEST_SENT) + " …" : text;
    }
}
