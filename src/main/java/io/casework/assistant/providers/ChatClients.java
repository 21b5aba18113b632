package io.casework.assistant.providers;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.google.genai.GoogleGenAiChatModel;
import org.springframework.ai.google.genai.GoogleGenAiChatOptions;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Makes the client for one question to one provider. It costs milliseconds and keeps nothing, so that a provider that was
 * changed a moment ago is asked as it is now; connections are pooled below, where the wire is.
 */
final class ChatClients {

    private static final String NO_KEY = "none";
    private static final RetryTemplate ONCE = new RetryTemplate(RetryPolicy.withMaxRetries(0));

    /** These think first, and take neither a temperature nor the older name of the limit. */
    private static final Pattern REASONING = Pattern.compile("(?i)(?:o\\d|gpt-5).*");

    private ChatClients() {}

    /** @param key empty for an endpoint that asks for none */
    static ChatClient of(Provider provider, Optional<String> key, Interceptor wire) {
        return ChatClient.create(
                switch (provider.kind()) {
                    case OPENAI -> openAi(provider, key.orElse(NO_KEY), wire);
                    case GOOGLE -> google(provider, key.orElse(NO_KEY), wire);
                });
    }

    /** @param live whether the answer is to stream: then OpenAI has to be asked for what it used */
    static ChatOptions.Builder<?> options(Provider provider, Question question, boolean live) {
        return switch (provider.kind()) {
            case OPENAI -> live ? openAi(provider, question).streamUsage(true) : openAi(provider, question);
            case GOOGLE ->
                GoogleGenAiChatOptions.builder()
                        .model(provider.model())
                        .temperature(0.0)
                        .maxOutputTokens(question.longestAnswer())
                        .responseMimeType("application/json")
                        .outputSchema(question.schema().text());
        };
    }

    private static OpenAiChatOptions.Builder openAi(Provider provider, Question question) {
        OpenAiChatOptions.Builder options = OpenAiChatOptions.builder()
                .model(provider.model())
                .outputSchema(question.schema().text());
        return REASONING.matcher(provider.model()).matches()
                ? options.maxCompletionTokens(question.longestAnswer())
                : options.maxTokens(question.longestAnswer()).temperature(0.0);
    }

    private static ChatModel openAi(Provider provider, String key, Interceptor wire) {
        return OpenAiChatModel.builder()
                .options(OpenAiChatOptions.builder()
                        .baseUrl(provider.baseUrl())
                        .apiKey(key)
                        .model(provider.model())
                        .maxRetries(0)
                        .timeout(provider.timeout())
                        .build())
                .httpClientBuilderCustomizer(http -> http.interceptor(wire))
                .build();
    }

    private static ChatModel google(Provider provider, String key, Interceptor wire) {
        Client client = Client.builder()
                .apiKey(key)
                .vertexAI(false)
                .httpOptions(HttpOptions.builder()
                        .baseUrl(provider.baseUrl())
                        .retryOptions(HttpRetryOptions.builder().attempts(1))
                        .build())
                .clientOptions(ClientOptions.builder()
                        .customHttpClient(
                                new OkHttpClient.Builder().addInterceptor(wire).build())
                        .build())
                .build();
        return GoogleGenAiChatModel.builder()
                .genAiClient(client)
                .options(
                        GoogleGenAiChatOptions.builder().model(provider.model()).build())
                .retryTemplate(ONCE)
                .build();
    }
}
