package io.casework.engine.gate;

/** The file can't even be looked at; the first such reason ends the check. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    /** @param name of the complaint, and what it shows */
    Unreadable(String name, Object... shown) {
        this(Complaint.of(name, shown));
    }

    Unreadable(Complaint complaint) {
        super(complaint.wording().key());
        this.complaint = complaint;
    }

    Complaint complaint() {
        return complaint;
    }
}
