package io.casework.assistant.providers;

import io.casework.shared.Keyed;
import okio.Buffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Which language a provider speaks. */
public enum ProviderKind implements Keyed {

    /** OpenAI, and everybody whose endpoint is compatible with theirs. */
    OPENAI("https://api.openai.com/v1"),

    /** Google's Gemini API. */
    GOOGLE("https://generativelanguage.googleapis.com") {

        /**
         * Spring AI breaks over an answer without the version of the model, and over a candidate without content, which
         * the API calls optional.
         */
        @Override
        Buffer complete(Buffer answer, String model) {
            try {
                if (JsonMapper.shared().readTree(answer.clone().inputStream()) instanceof ObjectNode object) {
                    object.putIfAbsent("modelVersion", StringNode.valueOf(model));
                    object.path("candidates").valueStream().forEach(ProviderKind::addContent);
                    return new Buffer().writeUtf8(object.toString());
                }
            } catch (JacksonException notEvenJson) {
                return answer;
            }
            return answer;
        }

        /** Its client reads ahead before it passes an event on: empty ones around each save the wait for the next. */
        @Override
        String completeLine(String line, String model) {
            if (!line.startsWith(DATA)) {
                return line;
            }
            Buffer event = new Buffer().writeUtf8(line.substring(DATA.length()));
            String empty = event(complete(new Buffer().writeUtf8("{}"), model));
            return empty + event(complete(event, model)) + empty;
        }

        private String event(Buffer data) {
            return DATA + ' ' + data.readUtf8().strip() + "\n\n";
        }
    };

    private static final String DATA = "data:";

    private final String usualUrl;

    ProviderKind(String usualUrl) {
        this.usualUrl = usualUrl;
    }

    /** The answer as its client needs it. */
    Buffer complete(Buffer answer, String model) {
        return answer;
    }

    /** A line of an answer that streams, as its client needs it. */
    String completeLine(String line, String model) {
        return line;
    }

    private static void addContent(JsonNode candidate) {
        if (candidate instanceof ObjectNode object && !object.has("content")) {
            object.putObject("content").putArray("parts");
        }
    }

    String usualUrl() {
        return usualUrl;
    }
}
