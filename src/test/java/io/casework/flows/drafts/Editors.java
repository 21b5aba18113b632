package io.casework.flows.drafts;

import io.casework.flows.FlowSummary.Kind;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who edit flows of a test's own, and what is left of their work. */
@Component
class Editors {

    private final BeginDraft begin;
    private final Drafts drafts;
    private final JdbcClient database;
    private final List<String> begun = new ArrayList<>();

    Editors(BeginDraft begin, Drafts drafts, JdbcClient database) {
        this.begin = begin;
        this.drafts = drafts;
        this.database = database;
    }

    static Actor editor() {
        return person(Permission.FLOWS_READ, Permission.FLOWS_EDIT);
    }

    static Actor reader() {
        return person(Permission.FLOWS_READ);
    }

    private static Actor person(Permission... permissions) {
        String id = unique("user");
        return new Actor(id, "Name of " + id, Actor.Kind.PERSON, Set.of(), Set.of(permissions));
    }

    static String unique(String word) {
        String id = Ids.next();
        return word + "-" + id.substring(id.length() - 12);
    }

    /** An empty draft of a new flow. */
    FlowDraft draft(Kind kind, Actor by) {
        String key = unique("drafted");
        return begun(begin.ofNewFlow(new NewFlow(kind, kind == Kind.FORM ? "tests." + key : key, "Drafted", null), by));
    }

    FlowDraft begun(FlowDraft draft) {
        begun.add(draft.key());
        return draft;
    }

    void forgetAll() {
        begun.forEach(drafts::delete);
        begun.forEach(key -> database.sql("DELETE FROM flow_comments WHERE flow_key = ?")
                .param(key)
                .update());
        begun.clear();
    }

    /** As if the holder had not been heard of for longer than a lock lasts. */
    void letLockRunOut(String key) {
        database.sql("UPDATE flow_drafts SET lock_expires_at = SYSTIMESTAMP - INTERVAL '1' SECOND WHERE flow_key = ?")
                .param(key)
                .update();
    }

    /** As if everything that was saved had been saved six minutes earlier. */
    void letSixMinutesPass(String key) {
        database.sql(
                        "UPDATE flow_draft_revisions SET began_at = began_at - INTERVAL '6' MINUTE, saved_at = saved_at - INTERVAL '6' MINUTE WHERE flow_key = ?")
                .param(key)
                .update();
    }

    /** Actions on the flow, the first ones first. */
    List<String> audited(String key) {
        return database.sql("SELECT action FROM audit_trail WHERE subject = ? ORDER BY position")
                .param("flow:" + key)
                .query(String.class)
                .list();
    }
}
