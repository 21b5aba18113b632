package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.providers.AnswerSchema;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Question;
import io.casework.cases.Categories;
import io.casework.cases.Category;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts questions to models of others together: prompt, masked text, and a mark around it that nobody can guess. */
@Component
class Questions {

    /** What comes later in a text adds cost, not sense. */
    private static final int LONGEST_READ = 20_000;

    private static final int LONGEST_SENT = 6_000;
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
        return question(AssistantTask.CLASSIFY, Prompt.CLASSIFY, occasion, values, text, mask, SHORT_ANSWER);
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
        values.put("language", Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH));
        values.put("sources", sources(passages));
        values.put("sourceIds", json.writeValueAsString(sourceIds(passages)));
        return question(task, prompt, occasion, values, text, mask, LONG_ANSWER);
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
        return IntStream.rangeClosed(1, passages.size()).mapToObj(i -> "s" + i).toList();
    }

    private Question question(
            AssistantTask task,
            Prompt prompt,
            Occasion occasion,
            Map<String, String> values,
            TicketText text,
            Mask mask,
            int longestAnswer) {
        String schema = Prompt.filled(prompt.schema(), values);
        values.put("schema", schema);
        values.put("mark", "===== " + nonce() + " =====");
        values.put("text", shortened(mask.mask(read(text.whole()))));
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

    private static String read(String text) {
        return text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SENT ? text.substring(0, LONGEST_SENT) + " …" : text;
    }
}
