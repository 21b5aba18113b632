package io.casework.flows.drafts;

import io.casework.flows.drafts.FlowCommentMapper.Row;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Ids;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about flows and their steps. It belongs to the flow and outlives drafts and versions. */
@Service
@Transactional
public class FlowComments {

    private static final int MOST = 1_000;

    private final FlowCommentMapper comments;
    private final KnownFlows flows;
    private final Users users;
    private final Inputs inputs;
    private final AuditTrail audit;
    private final Clock clock;

    FlowComments(
            FlowCommentMapper comments, KnownFlows flows, Users users, Inputs inputs, AuditTrail audit, Clock clock) {
        this.comments = comments;
        this.flows = flows;
        this.users = users;
        this.inputs = inputs;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of a flow, the first ones first. */
    @Transactional(readOnly = true)
    public List<FlowComment> list(String key) {
        flows.require(key);
        return named(comments.listComments(key));
    }

    /**
     * @throws Problem.NotFound when there is no such flow
     * @throws Problem.Conflict when it has as many comments as a flow may have
     */
    public FlowComment write(String key, NewComment comment, Actor by) {
        by.require(Permission.FLOWS_EDIT);
        inputs.check(comment);
        flows.require(key);
        if (comments.countComments(key) >= MOST) {
            throw new Problem.Conflict(
                    "too-many-comments", "Too many", "The flow has " + MOST + " comments; delete some first.");
        }
        Row row = new Row(
                Ids.next(), key, comment.elementId(), comment.text().strip(), by.id(), clock.instant(), null, null);
        comments.insertComment(row);
        return recorded("flow-comment-added", row);
    }

    public FlowComment resolve(String key, String id, Actor by) {
        by.require(Permission.FLOWS_EDIT);
        if (existing(key, id).resolvedAt() == null) {
            comments.updateResolved(id, by.id(), clock.instant());
            return recorded("flow-comment-resolved", existing(key, id));
        }
        return named(List.of(existing(key, id))).get(0);
    }

    /** Takes back that a comment is settled. */
    public FlowComment reopen(String key, String id, Actor by) {
        by.require(Permission.FLOWS_EDIT);
        if (existing(key, id).resolvedAt() != null) {
            comments.updateResolved(id, null, null);
            return recorded("flow-comment-reopened", existing(key, id));
        }
        return named(List.of(existing(key, id))).get(0);
    }

    /** Only who wrote it may. */
    public void delete(String key, String id, Actor by) {
        by.require(Permission.FLOWS_EDIT);
        Row comment = existing(key, id);
        if (!comment.writtenBy().equals(by.id())) {
            throw Problem.of("forbidden", "Not allowed", 403, "Only its author may delete a comment.");
        }
        comments.deleteComment(id);
        recorded("flow-comment-deleted", comment);
    }

    private Row existing(String key, String id) {
        Row comment = comments.findComment(key, id);
        if (comment == null) {
            throw new Problem.NotFound("The comment");
        }
        return comment;
    }

    private FlowComment recorded(String action, Row comment) {
        audit.record(action, EditLock.subject(comment.flowKey()), "comment " + comment.id());
        return named(List.of(comment)).get(0);
    }

    private List<FlowComment> named(List<Row> rows) {
        Map<String, UserRef> people = users.refs(rows.stream()
                .flatMap(row -> Stream.of(row.writtenBy(), row.resolvedBy()))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream().map(row -> named(row, people)).toList();
    }

    private static FlowComment named(Row row, Map<String, UserRef> people) {
        return new FlowComment(
                row.id(),
                row.elementId(),
                row.text(),
                person(row.writtenBy(), people),
                row.writtenAt(),
                row.resolvedBy() == null ? null : person(row.resolvedBy(), people),
                row.resolvedAt());
    }

    private static UserRef person(String id, Map<String, UserRef> people) {
        return people.getOrDefault(id, new UserRef(id, id));
    }
}
