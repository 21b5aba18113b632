package io.casework.cases.web;

import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.FormTickets;
import io.casework.cases.NewAttachment;
import io.casework.cases.NewCase;
import io.casework.customers.NewCustomer;
import io.casework.identity.FormTokens;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The form by which anybody opens a ticket. Nothing that arrives here has been checked by anybody. */
@RestController
class PublicTicketsController {

    private static final String FORM = "ticket-form";
    private static final Allowance READING = new Allowance(60, Duration.ofMinutes(1));
    private static final int MOST_FILES = 5;
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final FormTickets tickets;
    private final FormTokens tokens;
    private final VisitorThrottle throttle;
    private final PublicFormSettings settings;
    private final MeterRegistry meters;
    private final HttpServletRequest request;

    PublicTicketsController(
            FormTickets tickets,
            FormTokens tokens,
            VisitorThrottle throttle,
            PublicFormSettings settings,
            MeterRegistry meters,
            HttpServletRequest request) {
        this.tickets = tickets;
        this.tokens = tokens;
        this.throttle = throttle;
        this.settings = settings;
        this.meters = meters;
        this.request = request;
    }

    /** A form to fill in, once. */
    @GetMapping("/api/public/ticket-form")
    TicketForm readTicketForm() {
        requireEnabled();
        throttle.admitAddress(FORM, request.getRemoteAddr(), READING);
        return new TicketForm(
                tokens.issue(FORM), settings.company(), FormTokens.SHORTEST.toSeconds(), MOST_FILES, MOST_BYTES);
    }

    /** Opens a ticket. Sent again with the same form it is opened once. */
    @PostMapping(value = "/api/public/tickets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TicketReceipt sendTicketForm(
            @Valid @RequestPart FilledTicketForm ticket,
            @RequestPart(required = false) @Nullable List<MultipartFile> files) {
        requireEnabled();
        throttle.admitAddress("tickets", request.getRemoteAddr(), settings.ofAddress());
        String receipt = tokens.redeem(FORM, Objects.requireNonNull(ticket.form()), ticket.content());
        return new TicketReceipt(ticket.isFromTrap() ? trapped() : opened(receipt, ticket, files));
    }

    private String opened(String receipt, FilledTicketForm ticket, @Nullable List<MultipartFile> files) {
        NewCase opening = ticket.toCase(attachments(files == null ? List.of() : files));
        throttle.admitName("tickets", ticket.sender(), settings.ofEmail());
        return tickets.open(receipt, opening);
    }

    /** Whoever fills in what nobody sees is told what others are told, and nothing is kept. */
    private String trapped() {
        meters.counter("casework.forms.trapped", "form", FORM).increment();
        return tickets.numberOfNone();
    }

    private void requireEnabled() {
        if (!settings.enabled()) {
            throw new Problem.NotFound("The form");
        }
    }

    private static List<NewAttachment> attachments(List<MultipartFile> files) {
        long bytes = files.stream().mapToLong(MultipartFile::getSize).sum();
        if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw new Problem.TooLarge("A form takes at most 5 files of 10 MB together.");
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
    record TicketForm(String form, String company, long notBeforeSeconds, int maxFiles, long maxBytes) {}

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

        boolean isFromTrap() {
            return homepage != null && !homepage.isBlank();
        }

        String sender() {
            return String.valueOf(email).strip().toLowerCase(Locale.ROOT);
        }

        String content() {
            return String.join("\n", sender(), subject, message);
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

    record TicketReceipt(String number) {}
}
