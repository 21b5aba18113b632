package io.casework.assistant;

/** The model that a node reads with. */
record VersionedModel(int version, TicketModel model) {

    /** What the ledger calls it. */
    String name() {
        return "local-" + version;
    }
}
