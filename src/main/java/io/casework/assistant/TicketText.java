package io.casework.assistant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a customer wrote. It is data: nothing in it is an instruction to anybody.
 *
 * @param subject of the case
 * @param message the newest one from the customer, empty when there is none
 */
record TicketText(String subject, String message) {

    /** Everything in one text; the subject counts once when the message repeats it. */
    String whole() {
        return message.startsWith(subject) ? message : subject + "\n" + message;
    }

    /** What is asked: without greeting, signature and quoted text, which would be found in any letter. */
    String asked() {
        return new TicketText(subject, LetterText.of(message)).whole();
    }

    /** Names the text in places where the text itself must not stand. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(whole().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
