package io.casework.cases.web;

import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.NewMessage;
import io.casework.cases.Participant;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{number}/messages")
class MessagesController {

    private final Cases cases;
    private final Conversation conversation;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    MessagesController(Cases cases, Conversation conversation, CurrentActor actor, Idempotency idempotency) {
        this.cases = cases;
        this.conversation = conversation;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** The oldest first. */
    @GetMapping
    Page<MessageView> listMessages(
            @PathVariable String number,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        cases.read(number, actor.get());
        return conversation.list(number, cursor, limit).map(MessageView::of);
    }

    /** A mail as it looked: safe to show, with pictures of its own and none from elsewhere. */
    @GetMapping("/{id}/html")
    MailHtml showMail(@PathVariable String number, @PathVariable String id) {
        cases.read(number, actor.get());
        return MailHtml.of(conversation.html(number, id), conversation.find(number, id));
    }

    /**
     * Adds a message. A customer's message to a case that has ended goes to the case that continues it: the Location
     * says which one it is.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MessageView> addMessage(
            @PathVariable String number,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody MessageToAdd message) {
        Actor who = actor.get();
        requireRight(number, message.required(), who);
        return idempotency.once(
                key, message, MessageView.class, () -> added(conversation.add(number, message.by(who), who)));
    }

    private static ResponseEntity<MessageView> added(Message message) {
        URI location = URI.create("/api/cases/" + message.caseNumber() + "/messages");
        return ResponseEntity.created(location).body(MessageView.of(message));
    }

    /** A machine may hand in what a customer wrote without being allowed to read the case. */
    private void requireRight(String number, Direction direction, Actor who) {
        who.require(direction == Direction.INBOUND ? Permission.CASES_OPEN : Permission.CASES_WRITE);
        if (direction == Direction.NOTE) {
            cases.read(number, who);
        } else if (direction != Direction.INBOUND || who.kind() == Actor.Kind.PERSON) {
            cases.readToChange(number, who);
        }
    }

    @Schema(name = "NewMessage")
    record MessageToAdd(
            @NotNull @Nullable Direction direction,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String body,
            @Nullable List<@Nullable NewFile> attachments) {

        Direction required() {
            return Objects.requireNonNull(direction);
        }

        NewMessage by(Actor who) {
            NewMessage message =
                    switch (required()) {
                        case INBOUND -> NewMessage.inbound(body);
                        case OUTBOUND -> NewMessage.outbound(body, who);
                        case NOTE -> NewMessage.note(body, who);
                    };
            return message.withAttachments(NewFile.all(attachments));
        }
    }

    record MessageView(
            String id,
            String caseNumber,
            Direction direction,
            Participant author,
            String body,
            Instant createdAt,
            @Nullable Delivery delivery,
            @Nullable LetterView letter,
            List<FileView> attachments) {

        static MessageView of(Message message) {
            return new MessageView(
                    message.id(),
                    message.caseNumber(),
                    message.direction(),
                    message.author(),
                    message.body(),
                    message.createdAt(),
                    message.delivery(),
                    LetterView.of(message.letter()),
                    message.attachments().stream().map(FileView::of).toList());
        }
    }
}
