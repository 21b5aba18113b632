package io.casework.cases.web;

import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.FormTickets;
import io.casework.cases.NewAttachment;
import io.casework.cases.NewCase;
import io.casework.cases.web.FormDoor.BlankForm;
import io.casework.cases.web.FormDoor.FormReceipt;
import io.casework.customers.NewCustomer;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The form by which anybody opens a ticket. Nothing that arrives here has been checked by anybody. */
@RestController
class PublicTicketsController {

    static final long MOST_BYTES = 10L * 1024 * 1024;
    static final String TOO_MUCH = "A form takes at most 5 files of 10 MB together.";

    private static final String FORM = "ticket-form";
    private static final int MOST_FILES = 5;

    private final FormDoor door;
    private final FormTickets tickets;

    PublicTicketsController(FormDoor door, FormTickets tickets) {
        this.door = door;
        this.tickets = tickets;
    }

    @GetMapping("/api/public/ticket-form")
    PublicFormView readTicketForm() {
        return PublicFormView.of(door.hand(FORM));
    }

    /** Opens a ticket. Sent again with the same form it is opened once. */
    @PostMapping(value = "/api/public/tickets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FormReceipt sendTicketForm(
            @Valid @RequestPart FilledTicketForm ticket,
            @RequestPart(required = false) @Nullable List<MultipartFile> files) {
        String receipt = door.take(FORM, Objects.requireNonNull(ticket.form()), ticket.content());
        if (door.isTrap(ticket.homepage())) {
            return door.trapped(FORM);
        }
        NewCase opening = ticket.toCase(attachments(files == null ? List.of() : files));
        door.admit(Objects.requireNonNull(ticket.email()));
        return new FormReceipt(tickets.open(receipt, opening));
    }

    private static List<NewAttachment> attachments(List<MultipartFile> files) {
        long bytes = files.stream().mapToLong(MultipartFile::getSize).sum();
        if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw new Problem.TooLarge(TOO_MUCH);
        }
        return files.stream()
                .<NewAttachment>map(PublicTicketsController::attachment)
                .toList();
    }

    private static NewAttachment attachment(MultipartFile file) {
        try {
            return new NewAttachment.Inline(file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param form to be sent back with what was filled in
     * @param notBeforeSeconds how long after this answer it can be sent at the earliest
     * @param maxBytes of all files together
     */
    record PublicFormView(String form, String company, long notBeforeSeconds, int maxFiles, long maxBytes) {

        static PublicFormView of(BlankForm blank) {
            return new PublicFormView(blank.form(), blank.company(), blank.notBeforeSeconds(), MOST_FILES, MOST_BYTES);
        }
    }

    /**
     * @param form as {@code /api/public/ticket-form} gave it
     * @param homepage is left empty by people, who do not see it
     */
    record FilledTicketForm(
            @NotNull @Size(max = 200) @Nullable String form,
            @Text(max = 200, singleLine = true) @Nullable String name,
            @NotBlank @Text(max = 254, singleLine = true) @Nullable String email,
            @NotBlank @Text(max = 400, singleLine = true) @Nullable String subject,
            @NotBlank @Text(max = 20_000, bytes = Integer.MAX_VALUE) @Nullable String message,
            @Size(max = 1_000) @Nullable String homepage) {

        String content() {
            return String.join("\n", email, subject, message);
        }

        NewCase toCase(List<NewAttachment> files) {
            return new NewCase(
                    CaseType.TICKET,
                    subject,
                    message,
                    new NewCustomer(email, name, null),
                    Channel.WEB,
                    null,
                    null,
                    files,
                    null);
        }
    }
}
