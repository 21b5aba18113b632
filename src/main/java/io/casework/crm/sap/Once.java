package io.casework.crm.sap;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates a record of ours once, although SAP would create it with every call: it is looked for before it is created, and
 * nobody else creates it meanwhile. While an answer is out, it is only looked for.
 */
final class Once {

    /** To look again costs nothing. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Links links;
    private final String connectionId;

    Once(Links links, String connectionId) {
        this.links = links;
        this.connectionId = connectionId;
    }

    /**
     * The record's id.
     *
     * @param search for the record by what it says of us
     * @throws Fault also when another node, or an earlier call, may be creating it right now
     */
    String id(String object, String ourId, Supplier<Optional<String>> search, Supplier<String> create) {
        Links.Name name = new Links.Name(connectionId, object, ourId);
        Optional<String> known = links.find(name).map(Links.Link::remoteId);
        return known.orElseGet(() -> created(name, search, create));
    }

    private String created(Links.Name name, Supplier<Optional<String>> search, Supplier<String> create) {
        boolean mine = links.hold(name);
        Optional<String> found = mine ? searched(name, search) : search.get();
        if (found.isPresent()) {
            return kept(name, found.get());
        }
        if (!mine) {
            throw Fault.of(FaultKind.PENDING, "it may be being created right now")
                    .after(SOON);
        }
        try {
            return kept(name, create.get());
        } catch (Fault fault) {
            return despite(fault, name, search);
        }
    }

    /** When it is not known whether it was created, looking for it may tell; if not, the hold stays. */
    private String despite(Fault fault, Links.Name name, Supplier<Optional<String>> search) {
        if (!fault.isOfUnknownOutcome()) {
            links.release(name);
            throw fault;
        }
        try {
            return kept(name, search.get().orElseThrow(() -> fault));
        } catch (Fault stillUnknown) {
            throw fault;
        }
    }

    private <T> T searched(Links.Name name, Supplier<T> search) {
        try {
            return search.get();
        } catch (RuntimeException e) {
            links.release(name);
            throw e;
        }
    }

    private String kept(Links.Name name, String remoteId) {
        links.keep(name, remoteId);
        return remoteId;
    }
}
