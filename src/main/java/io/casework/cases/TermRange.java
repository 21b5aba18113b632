package io.casework.cases;

/** The terms from {@code first} to before {@code end}: a range that an index can serve, unlike a pattern. */
record TermRange(String first, String end) {

    static TermRange beginningWith(String prefix) {
        return new TermRange(prefix, prefix + Character.MAX_VALUE);
    }
}
