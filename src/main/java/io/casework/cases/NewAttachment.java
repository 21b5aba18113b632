package io.casework.cases;

import org.jspecify.annotations.Nullable;

/** A file that comes with a message. */
public sealed interface NewAttachment {

    /** A file uploaded to the case before, which no message has yet. */
    record Uploaded(String id) implements NewAttachment {}

    /** A file whose bytes are here. Nothing in it has been checked. */
    record Inline(@Nullable String fileName, byte[] content) implements NewAttachment {}
}
