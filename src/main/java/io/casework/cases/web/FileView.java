package io.casework.cases.web;

import io.casework.cases.Attachment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as clients see it.
 *
 * @param size in bytes
 */
@Schema(name = "Attachment")
record FileView(
        String id, String fileName, String contentType, long size, @Nullable String messageId, Instant createdAt) {

    static FileView of(Attachment attachment) {
        return new FileView(
                attachment.id(),
                attachment.fileName(),
                attachment.contentType(),
                attachment.byteCount(),
                attachment.messageId(),
                attachment.createdAt());
    }
}
