package io.casework.identity.web;

import io.casework.identity.Actor;
import io.casework.identity.ApiToken;
import io.casework.identity.ApiTokens;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
class TokensController {

    private final CurrentActor actor;
    private final ApiTokens tokens;

    TokensController(CurrentActor actor, ApiTokens tokens) {
        this.actor = actor;
        this.tokens = tokens;
    }

    @GetMapping
    @Requires(Permission.ADMIN)
    Page<TokenView> listTokens(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return tokens.list(limit, cursor).map(token -> TokenView.of(token, null));
    }

    /** The answer is the only one that ever holds the token itself. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ADMIN)
    ResponseEntity<TokenView> issueToken(@Valid @RequestBody NewToken wanted) {
        Actor issuer = actor.get();
        ApiTokens.Issued issued = tokens.issue(
                issuer, wanted.name(), Set.copyOf(wanted.scopes()), wanted.topicsOrNone(), wanted.expiresAt());
        URI location = URI.create("/api/tokens/" + issued.token().id());
        return ResponseEntity.created(location).body(TokenView.of(issued.token(), issued.secret()));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revokeToken(@PathVariable String id) {
        tokens.revoke(id);
        return ResponseEntity.noContent().build();
    }

    /**
     * @param topics what a worker's token serves, such as {@code external.check-credit}, or {@code external.*}; needed
     *     with the scope {@code worker:run}, and only then
     * @param expiresAt null for 90 days from now
     */
    record NewToken(
            @NotBlank @Text(max = 200, singleLine = true) String name,
            @NotEmpty List<@NotNull Permission> scopes,
            @Nullable @Size(max = 20) List<@NotNull String> topics,
            @Nullable Instant expiresAt) {

        Set<String> topicsOrNone() {
            return topics == null ? Set.of() : Set.copyOf(topics);
        }
    }

    /** @param token the secret, in the answer to its issue only */
    record TokenView(
            String id,
            String name,
            List<String> scopes,
            List<String> topics,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token) {

        static TokenView of(ApiToken token, @Nullable String secret) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.scopeKeys(),
                    token.topicNames(),
                    token.createdBy(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    secret);
        }
    }
}
