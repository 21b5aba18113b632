package io.casework.assistant.providers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import tools.jackson.databind.JsonNode;

/**
 * One question and its answer: tries again what may be tried again while there is time, and has an answer of the wrong
 * form mended once. It has no tools to offer. It is for one thread.
 */
final class Exchange {

    private static final int MOST_TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);

    /** Less is no time for another try. */
    private static final Duration A_TRY = Duration.ofMillis(500);

    private final Provider provider;
    private final Question question;
    private final Deadline deadline;
    private final ChatClient client;
    private Tokens spent = Tokens.NONE;
    private int requests;

    Exchange(Provider provider, Question question, Deadline deadline, ChatClient client) {
        this.provider = provider;
        this.question = question;
        this.deadline = deadline;
        this.client = client;
    }

    /** @param repaired whether it had to be mended */
    record Result(JsonNode content, boolean repaired) {}

    Tokens spent() {
        return spent;
    }

    int requests() {
        return requests;
    }

    Result run() throws Trouble {
        List<Message> said =
                new ArrayList<>(List.of(new SystemMessage(question.system()), new UserMessage(question.user())));
        String first = send(said);
        try {
            return new Result(question.schema().read(first), false);
        } catch (AnswerSchema.Malformed malformed) {
            said.add(new AssistantMessage(first));
            said.add(new UserMessage("Your answer is not valid: " + malformed.getMessage()
                    + ". Answer again, with the JSON object that the schema asks for and nothing else."));
            return new Result(mended(said), true);
        }
    }

    private JsonNode mended(List<Message> said) throws Trouble {
        try {
            return question.schema().read(send(said));
        } catch (AnswerSchema.Malformed malformed) {
            throw new Trouble(CallOutcome.INVALID, "wrong-form", null);
        }
    }

    private String send(List<Message> said) throws Trouble {
        for (int tried = 1; ; tried++) {
            try {
                return sendOnce(said);
            } catch (Trouble trouble) {
                Duration pause = pause(tried, trouble.retryAfter());
                boolean again = trouble.outcome().mayBeTriedAgain()
                        && tried < MOST_TRIES
                        && deadline.left().compareTo(pause.plus(A_TRY)) > 0;
                if (!again) {
                    throw trouble;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private String sendOnce(List<Message> said) throws Trouble {
        requests++;
        try {
            ChatResponse response = client.prompt()
                    .messages(said)
                    .options(ChatClients.options(provider, question))
                    .call()
                    .chatResponse();
            return text(response);
        } catch (RuntimeException e) {
            throw Trouble.in(e);
        }
    }

    private String text(@Nullable ChatResponse response) {
        if (response == null || response.getResult() == null) {
            return "";
        }
        String text =
                Optional.ofNullable(response.getResult().getOutput().getText()).orElse("");
        spent = spent.plus(used(response.getMetadata().getUsage(), text));
        return text;
    }

    /** Who does not say what it used is reckoned with what it may have used. */
    private Tokens used(@Nullable Usage usage, String text) {
        return usage == null || usage.getTotalTokens() == 0
                ? Tokens.atMost(
                        question.system() + question.user(),
                        Tokens.atMost(text, 0).intIn())
                : new Tokens(usage.getPromptTokens(), usage.getCompletionTokens());
    }

    private static Duration pause(int tried, @Nullable Duration wish) {
        long usual = FIRST_PAUSE.toMillis() << (tried - 1);
        Duration own = Duration.ofMillis(usual + ThreadLocalRandom.current().nextLong(usual / 2));
        return wish != null && wish.compareTo(own) > 0 ? wish : own;
    }
}
