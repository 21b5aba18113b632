package io.casework.assistant.providers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * One question and its answer: tries again what may be tried again while there is time, and has an answer of the wrong
 * form mended once. What somebody has begun to hear is not tried again. It has no tools to offer. It is for one thread.
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
    private final @Nullable Listener listener;
    private Tokens spent = Tokens.NONE;
    private int requests;
    private volatile boolean heard;

    /** @param listener who hears the first answer while it is written; null when nobody does */
    Exchange(Provider provider, Question question, Deadline deadline, ChatClient client, @Nullable Listener listener) {
        this.provider = provider;
        this.question = question;
        this.deadline = deadline;
        this.client = client;
        this.listener = listener;
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
        String first = send(said, listener);
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
            return question.schema().read(send(said, null));
        } catch (AnswerSchema.Malformed malformed) {
            throw new Trouble(CallOutcome.INVALID, "wrong-form", null);
        }
    }

    private String send(List<Message> said, @Nullable Listener hearer) throws Trouble {
        for (int tried = 1; ; tried++) {
            try {
                return sendOnce(said, hearer);
            } catch (Trouble trouble) {
                Duration pause = pause(tried, trouble.retryAfter());
                boolean again = trouble.outcome().mayBeTriedAgain()
                        && !heard
                        && tried < MOST_TRIES
                        && deadline.left().compareTo(pause.plus(A_TRY)) > 0;
                if (!again) {
                    throw trouble;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private String sendOnce(List<Message> said, @Nullable Listener hearer) throws Trouble {
        requests++;
        try {
            ChatClient.ChatClientRequestSpec request =
                    client.prompt().messages(said).options(ChatClients.options(provider, question, hearer != null));
            return hearer == null
                    ? text(request.call().chatResponse())
                    : heard(request.stream().chatResponse(), hearer);
        } catch (RuntimeException e) {
            Trouble trouble = Trouble.in(e);
            if (trouble.outcome() == CallOutcome.ABANDONED && !heard) {
                spent = spent.plus(used(null, ""));
            }
            throw trouble;
        }
    }

    /** The pieces come one after the other, on a thread of the client's. */
    private String heard(Flux<ChatResponse> answer, Listener hearer) {
        StringBuilder text = new StringBuilder();
        AtomicReference<@Nullable Usage> usage = new AtomicReference<>();
        try {
            answer.doOnNext(response -> {
                        Usage told = response.getMetadata().getUsage();
                        if (told != null && told.getTotalTokens() > 0) {
                            usage.set(told);
                        }
                        hear(said(response), text, hearer);
                    })
                    .blockLast();
            return text.toString();
        } finally {
            if (heard || usage.get() != null) {
                spent = spent.plus(used(usage.get(), text.toString()));
            }
        }
    }

    private void hear(String piece, StringBuilder text, Listener hearer) {
        if (!piece.isEmpty()) {
            heard = true;
            text.append(piece);
            hearer.hear(piece);
        }
    }

    private String text(@Nullable ChatResponse response) {
        if (response == null || response.getResult() == null) {
            return "";
        }
        String text = said(response);
        spent = spent.plus(used(response.getMetadata().getUsage(), text));
        return text;
    }

    private static String said(ChatResponse response) {
        return response.getResult() == null
                ? ""
                : Optional.ofNullable(response.getResult().getOutput().getText())
                        .orElse("");
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
