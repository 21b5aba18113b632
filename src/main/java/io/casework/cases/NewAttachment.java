package io.casework.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A file that comes with a message. */
public sealed interface NewAttachment {

    /** A file uploaded to the case before, which no message has yet. */
    record Uploaded(String id) implements NewAttachment {}

    /** A file whose bytes are here. Nothing in it has been checked. */
    record Inline(@Nullable String fileName, byte[] content) implements NewAttachment {}

    /**
     * A file that is read as it is stored, so that a large one needs no memory. Nothing in it has been checked.
     *
     * @param content can be read twice
     * @param contentId the name of the picture in the message's HTML, null for all others
     */
    record Streamed(@Nullable String fileName, InputStreamSource content, @Nullable String contentId)
            implements NewAttachment {}
}
