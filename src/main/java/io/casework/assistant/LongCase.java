package io.casework.assistant;

import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A conversation that takes a while to read.
 *
 * @param language ISO code, {@code und} when unknown
 * @param messages to and from the customer, the oldest first; notes among colleagues stay out
 */
record LongCase(String number, String language, List<Message> messages) {

    /** As if somebody had written this. */
    static LongCase madeUp(TicketText text) {
        Participant customer = new Participant(Participant.Kind.CUSTOMER, null, "");
        Message message =
                new Message("", "", Direction.INBOUND, customer, text.whole(), Instant.EPOCH, null, null, List.of());
        return new LongCase("", "en", List.of(message));
    }

    boolean isLanguageKnown() {
        return !language.equals("und");
    }

    int characters() {
        return messages.stream().mapToInt(message -> message.body().length()).sum();
    }

    Message newest() {
        return messages.get(messages.size() - 1);
    }

    boolean isInbound(int message) {
        return messages.get(message).direction() == Direction.INBOUND;
    }

    /** Where the newest answer to the customer stands; -1 without one. */
    int lastAnswer() {
        int last = messages.size() - 1;
        while (last >= 0 && isInbound(last)) {
            last--;
        }
        return last;
    }

    /** Names the conversation as it is now; another message makes it another one. */
    String hash() {
        String ids = String.join(" ", messages.stream().map(Message::id).toList());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(ids.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
