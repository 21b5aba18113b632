package io.casework.cases.web;

import io.casework.cases.NewAttachment;
import io.casework.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes within JSON, or one that was uploaded before.
 *
 * @param id of an uploaded file; then nothing else is given
 * @param contentType what the sender takes it for; what it is shows in its bytes
 * @param content in Base64
 */
@Schema(name = "NewAttachment")
record NewFile(
        @Nullable String id, @Nullable String fileName, @Nullable String contentType, byte @Nullable [] content) {

    private static final int MOST = 10;

    static List<NewAttachment> all(@Nullable List<@Nullable NewFile> files) {
        if (files != null && files.size() > MOST) {
            throw new Problem.InvalidInput("attachments", "are more than " + MOST);
        }
        List<NewAttachment> all = new ArrayList<>();
        for (NewFile file : files == null ? List.<@Nullable NewFile>of() : files) {
            all.add(required(file, all.size()));
        }
        return all;
    }

    private static NewAttachment required(@Nullable NewFile file, int position) {
        if (file != null && file.id != null && file.content == null) {
            return new NewAttachment.Uploaded(file.id);
        }
        if (file != null && file.id == null && file.content != null) {
            return new NewAttachment.Inline(file.fileName, file.content);
        }
        throw new Problem.InvalidInput("attachments[" + position + "]", "needs either content or an id");
    }
}
