package io.casework.flows.release;

import io.casework.engine.running.FlowMigration;
import io.casework.engine.running.FlowMigrations;
import io.casework.engine.running.NewMigration;
import io.casework.flows.FlowPermissions;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who may release a flow move its running cases to another version, and halt such a move. */
@Service
@Transactional
public class MoveCases {

    private final FlowMigrations migrations;
    private final FlowPermissions permissions;

    MoveCases(FlowMigrations migrations, FlowPermissions permissions) {
        this.migrations = migrations;
        this.permissions = permissions;
    }

    /** As {@link FlowMigrations#start}. */
    public FlowMigration start(NewMigration wish, Actor by) {
        permissions.require(by, wish.key(), Permission.FLOWS_RELEASE);
        return migrations.start(wish, by);
    }

    public FlowMigration pause(String key, String id, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        return migrations.pause(key, id);
    }

    public FlowMigration resume(String key, String id, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        return migrations.resume(key, id);
    }

    /** Who has moved has moved; the others stay where they are. */
    public FlowMigration cancel(String key, String id, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        return migrations.cancel(key, id);
    }
}
