package io.casework.triggers.web;

import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Page;
import io.casework.shared.Text;
import io.casework.shared.VersionTag;
import io.casework.triggers.NewTriggerSource;
import io.casework.triggers.TriggerKind;
import io.casework.triggers.TriggerRule;
import io.casework.triggers.TriggerSource;
import io.casework.triggers.TriggerSourceChange;
import io.casework.triggers.TriggerSources;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trigger-sources")
class TriggerSourcesController {

    private static final String WHAT = "The source";

    private final CurrentActor actor;
    private final Users users;
    private final TriggerSources sources;

    TriggerSourcesController(CurrentActor actor, Users users, TriggerSources sources) {
        this.actor = actor;
        this.users = users;
        this.sources = sources;
    }

    /** All of them, by name; their secrets are never told. */
    @GetMapping
    @Requires(Permission.ADMIN)
    Page<TriggerSourceView> listTriggerSources() {
        return Page.of(sources.list()).map(source -> view(source, null));
    }

    /** Lets a source in. The answer is the only one that ever holds the secret, but for its rotation. */
    @PostMapping
    @Requires(Permission.ADMIN)
    ResponseEntity<TriggerSourceView> createTriggerSource(@Valid @RequestBody NewTriggerSource wanted) {
        TriggerSources.Issued issued = sources.create(wanted, actor.get());
        URI location = URI.create("/api/trigger-sources/" + issued.source().id());
        return answer(ResponseEntity.created(location), issued.source(), issued.secret());
    }

    @GetMapping("/{id}")
    @Requires(Permission.ADMIN)
    ResponseEntity<TriggerSourceView> readTriggerSource(@PathVariable String id) {
        return answer(ResponseEntity.ok(), sources.find(id), null);
    }

    /** Changes what is given. An empty mapping brings the rules of the kind back. */
    @PatchMapping("/{id}")
    @Requires(Permission.ADMIN)
    ResponseEntity<TriggerSourceView> changeTriggerSource(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TriggerSourceChange change) {
        int version = VersionTag.required(ifMatch, WHAT);
        return answer(ResponseEntity.ok(), sources.change(id, change, version), null);
    }

    /** Gives it another secret, shown this once. For 24 hours the one before opens, too. */
    @PostMapping("/{id}/secret")
    @Requires(Permission.ADMIN)
    ResponseEntity<TriggerSourceView> rotateTriggerSecret(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TriggerSecret given) {
        int version = VersionTag.required(ifMatch, WHAT);
        TriggerSources.Issued issued = sources.rotateSecret(id, given.secret(), version, actor.get());
        return answer(ResponseEntity.ok(), issued.source(), issued.secret());
    }

    /** Ends at once that the secret before the last one opens, too; on other nodes, within two seconds. */
    @DeleteMapping("/{id}/old-secret")
    @Requires(Permission.ADMIN)
    ResponseEntity<TriggerSourceView> endOldTriggerSecret(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        int version = VersionTag.required(ifMatch, WHAT);
        return answer(ResponseEntity.ok(), sources.endOldSecret(id, version), null);
    }

    /** Removes the source, and with it that its events ever came. Its cases stay. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMIN)
    void removeTriggerSource(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        sources.remove(id, VersionTag.required(ifMatch, WHAT));
    }

    private ResponseEntity<TriggerSourceView> answer(
            ResponseEntity.BodyBuilder response, TriggerSource source, @Nullable String secret) {
        return response.eTag(VersionTag.tag(source.version())).body(view(source, secret));
    }

    private TriggerSourceView view(TriggerSource source, @Nullable String secret) {
        return TriggerSourceView.of(source, users.ref(source.secretSetBy()), sources.rules(source), secret);
    }

    /** @param secret what the other side signs with from now on; null for a new one of ours */
    record TriggerSecret(@Text(max = 200, singleLine = true) @Nullable String secret) {

        @Override
        public String toString() {
            return "TriggerSecret[]";
        }
    }

    /**
     * A source as clients see it.
     *
     * @param ownMapping false when the rules are those of its kind
     * @param oldSecretUntil how long the secret before the last one opens, too
     * @param secret in the answers to its making only
     */
    record TriggerSourceView(
            String id,
            String name,
            TriggerKind kind,
            @Nullable String description,
            boolean active,
            List<String> organizations,
            List<TriggerRule> mapping,
            boolean ownMapping,
            @Nullable Instant oldSecretUntil,
            Instant secretSetAt,
            UserRef secretSetBy,
            Instant createdAt,
            Instant updatedAt,
            int version,
            @Nullable String secret) {

        static TriggerSourceView of(
                TriggerSource source, UserRef setBy, List<TriggerRule> rules, @Nullable String secret) {
            return new TriggerSourceView(
                    source.id(),
                    source.name(),
                    source.kind(),
                    source.description(),
                    source.active(),
                    source.organizationIds(),
                    rules,
                    source.mapping() != null,
                    source.oldSecretUntil(),
                    source.secretSetAt(),
                    setBy,
                    source.createdAt(),
                    source.updatedAt(),
                    source.version(),
                    secret);
        }

        @Override
        public String toString() {
            return "TriggerSourceView[" + name + "]";
        }
    }
}
