package io.casework.cases;

import io.casework.shared.Ids;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of the cases. They are kept as they came and never opened, unpacked or rendered here. */
@Service
@Transactional
public class Attachments {

    /** The largest file, in bytes. */
    public static final long LARGEST = 25L * 1024 * 1024;

    /** How many files a message has at most. */
    public static final int MOST_OF_MESSAGE = 100;

    private final AttachmentMapper attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(AttachmentMapper attachments, ApplicationEventPublisher events, Clock clock) {
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file that no message has yet.
     *
     * @param content can be read twice: to check it, and to store it
     * @throws Problem.TooLarge above {@value #LARGEST} bytes
     * @throws UnsupportedFile when files of its kind are not taken
     */
    public Attachment upload(String number, @Nullable String fileName, InputStreamSource content) {
        Attachment attachment = store(number, null, new NewAttachment.Streamed(fileName, content, null));
        events.publishEvent(new CaseChanged(number));
        return attachment;
    }

    /** Why a file would not be taken, in words; empty when it would be. */
    public static Optional<String> refusal(@Nullable String fileName, InputStreamSource content) {
        try {
            InspectedFile.of(FileName.of(fileName), content);
            return Optional.empty();
        } catch (Problem.InvalidInput e) {
            return Optional.of("The file is empty.");
        } catch (UnsupportedFile | Problem.TooLarge e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The files of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> list(String number) {
        return attachments.listOfCase(number);
    }

    /** @throws Problem.NotFound when the case has no such file */
    @Transactional(readOnly = true)
    public Attachment find(String number, String id) {
        Attachment attachment = attachments.findAttachment(number, id);
        if (attachment == null) {
            throw new Problem.NotFound("Attachment " + id);
        }
        return attachment;
    }

    /**
     * The bytes of a file. They come from a copy on disk that goes away as the stream is closed: however slowly somebody
     * reads, no database connection waits.
     */
    @Transactional(readOnly = true)
    public InputStream open(Attachment attachment) {
        try (InputStream stored = attachments.findContent(attachment.id()).stream()) {
            Path copy = Files.createTempFile("attachment-", null);
            Files.copy(stored, copy, StandardCopyOption.REPLACE_EXISTING);
            return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Attachment> attach(Message message, List<NewAttachment> files) {
        List<Attachment> attached = new ArrayList<>();
        for (NewAttachment file : files) {
            attached.add(attach(message, file));
        }
        return List.copyOf(attached);
    }

    List<Attachment> ofMessage(String messageId) {
        return attachments.listOfMessages(List.of(messageId));
    }

    Page<Message> addTo(Page<Message> page) {
        if (page.items().isEmpty()) {
            return page;
        }
        List<String> ids = page.items().stream().map(Message::id).toList();
        Map<String, List<Attachment>> byMessage = attachments.listOfMessages(ids).stream()
                .collect(Collectors.groupingBy(attachment -> String.valueOf(attachment.messageId())));
        return page.map(message -> message.with(byMessage.getOrDefault(message.id(), List.of())));
    }

    private Attachment attach(Message message, NewAttachment file) {
        if (file instanceof NewAttachment.Streamed streamed) {
            return store(message.caseNumber(), message.id(), streamed);
        }
        if (file instanceof NewAttachment.Inline inline) {
            var content = new ByteArrayResource(inline.content());
            return store(
                    message.caseNumber(),
                    message.id(),
                    new NewAttachment.Streamed(inline.fileName(), content, null));
        }
        String id = ((NewAttachment.Uploaded) file).id();
        if (attachments.updateMessage(message.caseNumber(), id, message.id()) == 0) {
            throw new Problem.InvalidInput("attachments", "names a file that this case does not have to give");
        }
        return find(message.caseNumber(), id);
    }

    private Attachment store(String number, @Nullable String messageId, NewAttachment.Streamed file) {
        FileName name = FileName.of(file.fileName());
        InspectedFile inspected = InspectedFile.of(name, file.content());
        var attachment = new Attachment(
                Ids.next(),
                number,
                messageId,
                name.text(),
                inspected.contentType(),
                inspected.byteCount(),
                inspected.sha256(),
                file.contentId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try (InputStream bytes = file.content().getInputStream()) {
            attachments.insertAttachment(attachment, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attachment;
    }
}
