package io.casework.crm.connections.web;

import io.casework.crm.Verb;
import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionChange;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.ConnectionReport;
import io.casework.crm.connections.ConnectionTerms;
import io.casework.crm.connections.Connections;
import io.casework.crm.connections.NewConnection;
import io.casework.crm.connections.QuotaUsage;
import io.casework.crm.connections.Stage;
import io.casework.crm.connections.TestConnection;
import io.casework.crm.connections.TestOutcome;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Page;
import io.casework.shared.VersionTag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
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
@RequestMapping("/api/connections")
class ConnectionsController {

    private static final String WHAT = "The connection";

    private final CurrentActor actor;
    private final Users users;
    private final Connections connections;
    private final TestConnection tests;

    ConnectionsController(CurrentActor actor, Users users, Connections connections, TestConnection tests) {
        this.actor = actor;
        this.users = users;
        this.connections = connections;
        this.tests = tests;
    }

    /** All of them, those set up first at the top; their secrets are never told. */
    @GetMapping
    @Requires(Permission.ADMIN)
    Page<ConnectionView> listConnections() {
        return Page.of(connections.list()).map(this::view);
    }

    /** Sets a connection up, active. Nobody is called; test it afterwards. */
    @PostMapping
    @Requires(Permission.ADMIN)
    ResponseEntity<ConnectionView> createConnection(@Valid @RequestBody NewConnection wanted) {
        Connection created = connections.create(wanted, actor.get());
        return answer(ResponseEntity.created(URI.create("/api/connections/" + created.id())), created);
    }

    @GetMapping("/{id}")
    @Requires(Permission.ADMIN)
    ResponseEntity<ConnectionView> readConnection(@PathVariable String id) {
        return answer(ResponseEntity.ok(), connections.find(id));
    }

    /** Changes what is given. For another address or way of signing in the secret has to be given anew. */
    @PatchMapping("/{id}")
    @Requires(Permission.ADMIN)
    ResponseEntity<ConnectionView> changeConnection(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConnectionChange change) {
        int version = VersionTag.required(ifMatch, WHAT);
        return answer(ResponseEntity.ok(), connections.change(id, change, version, actor.get()));
    }

    /** Removes the connection and its secret. What it wrote to the other system stays there. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMIN)
    void removeConnection(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        connections.remove(id, VersionTag.required(ifMatch, WHAT));
    }

    /**
     * Signs in and looks whether everything is there that flows need: version, quota, objects, fields. It takes some
     * seconds and some calls of the quota, and changes nothing in the other system.
     */
    @PostMapping("/{id}/test")
    @Requires(Permission.ADMIN)
    ConnectionReport testConnection(@PathVariable String id) {
        return tests.test(id);
    }

    private ResponseEntity<ConnectionView> answer(ResponseEntity.BodyBuilder response, Connection connection) {
        return response.eTag(VersionTag.tag(connection.version())).body(view(connection));
    }

    private ConnectionView view(Connection connection) {
        return ConnectionView.of(
                connection,
                users.ref(connection.secretSetBy()),
                connections.usedFor(connection),
                tests.usage(connection).orElse(null));
    }

    /**
     * A connection as clients see it.
     *
     * @param used whether flows use it for anything
     * @param usedFor what flows use it for: of the active ones that offer it, it was set up first
     * @param changesSince since when changes that others make there are read; null when they are not
     * @param streamed whether they are heard as they happen, too
     * @param terms on which it is called
     * @param usage of the quota, as this node last heard of it; null before the first call
     */
    record ConnectionView(
            String id,
            ConnectionKind kind,
            String name,
            Stage stage,
            Authentication authentication,
            String url,
            @Nullable String tokenUrl,
            @Nullable String systemClient,
            @Nullable String clientId,
            @Nullable String username,
            String apiVersion,
            boolean active,
            boolean used,
            Set<Verb> usedFor,
            Instant secretSetAt,
            UserRef secretSetBy,
            @Nullable Instant testedAt,
            @Nullable TestOutcome testOutcome,
            @Nullable Instant changesSince,
            boolean streamed,
            ConnectionTerms terms,
            @Nullable QuotaUsage usage,
            Instant createdAt,
            Instant updatedAt,
            int version) {

        static ConnectionView of(
                Connection connection, UserRef secretSetBy, Set<Verb> usedFor, @Nullable QuotaUsage usage) {
            return new ConnectionView(
                    connection.id(),
                    connection.kind(),
                    connection.name(),
                    connection.stage(),
                    connection.authentication(),
                    connection.url(),
                    connection.tokenUrl(),
                    connection.systemClient(),
                    connection.clientId(),
                    connection.username(),
                    connection.apiVersion(),
                    connection.active(),
                    !usedFor.isEmpty(),
                    usedFor,
                    connection.secretSetAt(),
                    secretSetBy,
                    connection.testedAt(),
                    connection.testOutcome(),
                    connection.changesSince(),
                    connection.streamed(),
                    connection.terms(),
                    usage,
                    connection.createdAt(),
                    connection.updatedAt(),
                    connection.version());
        }
    }
}
