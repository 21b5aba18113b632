package io.casework.assistant.providers;

import io.casework.shared.Keyed;
import okio.Buffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which language a provider speaks. */
public enum ProviderKind implements Keyed {

    /** OpenAI, and everybody whose endpoint is compatible with theirs. */
    OPENAI("https://api.openai.com/v1"),

    /** Google's Gemini API. */
    GOOGLE("https://generativelanguage.googleapis.com") {

        /** Spring AI breaks over an answer without the version of the model, which the API calls optional. */
        @Override
        Buffer complete(Buffer answer, String model) {
            try {
                if (JsonMapper.shared().readTree(answer.clone().inputStream()) instanceof ObjectNode object
                        && !object.has("modelVersion")) {
                    return new Buffer()
                            .writeUtf8(object.put("modelVersion", model).toString());
                }
            } catch (JacksonException notEvenJson) {
                return answer;
            }
            return answer;
        }
    };

    private final String usualUrl;

    ProviderKind(String usualUrl) {
        this.usualUrl = usualUrl;
    }

    /** The answer as its client needs it. */
    Buffer complete(Buffer answer, String model) {
        return answer;
    }

    String usualUrl() {
        return usualUrl;
    }
}
