package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case, without its bytes.
 *
 * @param messageId the message that it came with, null while it was only uploaded
 * @param contentType what the bytes were found to be, not what the sender said
 * @param byteCount length in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param contentId what its message's HTML calls the picture, null when it shows none of it
 */
public record Attachment(
        String id,
        String caseNumber,
        @Nullable String messageId,
        String fileName,
        String contentType,
        long byteCount,
        String sha256,
        @Nullable String contentId,
        Instant createdAt) {}
