package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import java.util.Set;

/** People and machines that tests act as. */
public final class Actors {

    private static final Set<Permission> AGENT =
            Set.of(Permission.CASES_READ, Permission.CASES_WRITE, Permission.CASES_OPEN);

    private Actors() {}

    /** An agent of some teams. */
    public static Actor agent(String... teams) {
        return new Actor("alice", "Alice Adams", Actor.Kind.PERSON, Set.of(teams), AGENT);
    }

    /** Somebody who sees every case. */
    public static Actor lead() {
        return new Actor(
                "carol",
                "Carol Clark",
                Actor.Kind.PERSON,
                Set.of("senior-support"),
                Set.of(Permission.CASES_READ_ALL, Permission.CASES_WRITE, Permission.CASES_OPEN));
    }

    /** A machine that opens tickets and hands in replies, and reads nothing. */
    public static Actor gateway() {
        return new Actor("token:gateway", "Mail gateway", Actor.Kind.TOKEN, Set.of(), Set.of(Permission.CASES_OPEN));
    }
}
