package io.casework.cases.web;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLink;
import io.casework.cases.CaseLinks;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.LinkKind;
import io.casework.cases.MergeCases;
import io.casework.cases.SplitCase;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that become one, become two, or have to do with each other. */
@RestController
@RequestMapping("/api/cases/{number}")
class CombinationsController {

    private final MergeCases mergeCases;
    private final SplitCase splitCase;
    private final CaseLinks links;
    private final Teams teams;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    CombinationsController(
            MergeCases mergeCases,
            SplitCase splitCase,
            CaseLinks links,
            Teams teams,
            CurrentActor actor,
            Idempotency idempotency) {
        this.mergeCases = mergeCases;
        this.splitCase = splitCase;
        this.links = links;
        this.teams = teams;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** @param acrossCustomers whether the caller knows that the other case is another customer's */
    record Merge(@NotBlank @Size(max = 20) @Nullable String into, @Nullable Boolean acrossCustomers) {

        MergeCases.Customers customers() {
            return Boolean.TRUE.equals(acrossCustomers)
                    ? MergeCases.Customers.MAY_DIFFER
                    : MergeCases.Customers.THE_SAME;
        }
    }

    /** @param messages ids of messages, of which at least one is the customer's */
    record Split(
            @NotNull @Size(min = 1, max = 50) @Nullable List<@NotBlank @Size(max = 36) String> messages,
            @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                    @Text(max = 400, singleLine = true)
                    @Nullable
                    String subject) {}

    /**
     * @param to number of the other case
     * @param kind what the other case is to this one
     */
    record NewLink(@NotBlank @Size(max = 20) @Nullable String to, @NotNull @Nullable LinkKind kind) {}

    /** @param subject null, like the team, of a case that the caller may not read */
    record LinkView(
            String number,
            LinkKind kind,
            CaseType type,
            CaseStatus status,
            @Nullable String subject,
            @Nullable TeamRef team,
            boolean removable) {

        static LinkView of(CaseLink link, Map<String, TeamRef> teams) {
            return new LinkView(
                    link.number(),
                    link.kind(),
                    link.type(),
                    link.status(),
                    link.subject(),
                    link.team() == null ? null : teams.get(link.team()),
                    link.removable());
        }
    }

    /** Answers the case that goes on. */
    @PostMapping("/merge")
    CaseView mergeCase(@PathVariable String number, @Valid @RequestBody Merge merge) {
        CaseFile target =
                mergeCases.merge(number, Objects.requireNonNull(merge.into()), merge.customers(), actor.get());
        return CaseView.of(target, teams.refs());
    }

    /** Opens a new case with copies of some messages. */
    @PostMapping("/split")
    ResponseEntity<CaseView> splitCase(
            @PathVariable String number,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody Split split) {
        return idempotency.once(key, split, CaseView.class, () -> {
            List<String> messages = Objects.requireNonNull(split.messages());
            CaseFile part = splitCase.split(number, messages, split.subject(), actor.get());
            return ResponseEntity.created(URI.create("/api/cases/" + part.number()))
                    .body(CaseView.of(part, teams.refs()));
        });
    }

    @GetMapping("/links")
    Page<LinkView> listLinks(@PathVariable String number) {
        return linksOf(number);
    }

    /** Answers all links of the case. */
    @PostMapping("/links")
    Page<LinkView> linkCase(@PathVariable String number, @Valid @RequestBody NewLink link) {
        links.link(number, Objects.requireNonNull(link.to()), Objects.requireNonNull(link.kind()), actor.get());
        return linksOf(number);
    }

    @DeleteMapping("/links/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkCase(@PathVariable String number, @PathVariable String other) {
        links.unlink(number, other, actor.get());
    }

    private Page<LinkView> linksOf(String number) {
        Map<String, TeamRef> names = teams.refs();
        return Page.of(links.list(number, actor.get())).map(link -> LinkView.of(link, names));
    }
}
