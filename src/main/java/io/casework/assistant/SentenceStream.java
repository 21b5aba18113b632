package io.casework.assistant;

/**
 * Reads the sentences out of a draft's JSON while it arrives, cut anywhere: the characters of every string that is named
 * {@code text}. What is wrong with the JSON is for others to find when it is complete. It is for one thread.
 */
final class SentenceStream {

    private static final String SHOWN = "text";
    private static final int LONGEST_NAME = 20;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final StringBuilder name = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private boolean inString;
    private boolean escaped;
    private boolean isValue;
    private boolean anyShown;

    /** The part of the sentences that this piece brings. */
    String more(String piece) {
        StringBuilder shown = new StringBuilder();
        piece.chars().forEach(c -> read((char) c, shown));
        return shown.toString();
    }

    private void read(char c, StringBuilder shown) {
        if (!inString) {
            readStructure(c, shown);
        } else if (!code.isEmpty()) {
            readCode(c, shown);
        } else if (escaped) {
            readEscape(c, shown);
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
        } else {
            take(c, shown);
        }
    }

    private void readStructure(char c, StringBuilder shown) {
        if (c == '"') {
            inString = true;
            beginString(shown);
        } else if (c == ':') {
            isValue = true;
        } else if (c == ',' || c == '{') {
            isValue = false;
        }
    }

    private void beginString(StringBuilder shown) {
        if (!isValue) {
            name.setLength(0);
        } else if (isShown()) {
            shown.append(anyShown ? " " : "");
            anyShown = true;
        }
    }

    private void readEscape(char c, StringBuilder shown) {
        escaped = false;
        switch (c) {
            case 'u' -> code.append(c);
            case 'n', 'r', 't', 'b', 'f' -> take(' ', shown);
            default -> take(c, shown);
        }
    }

    private void readCode(char c, StringBuilder shown) {
        code.append(c);
        if (code.length() > HEX_DIGITS) {
            String digits = code.substring(1);
            code.setLength(0);
            if (digits.matches("[0-9A-Fa-f]+")) {
                take((char) Integer.parseInt(digits, HEX), shown);
            }
        }
    }

    private void take(char c, StringBuilder shown) {
        if (isValue && isShown()) {
            shown.append(c);
        } else if (!isValue && name.length() < LONGEST_NAME) {
            name.append(c);
        }
    }

    private boolean isShown() {
        return SHOWN.contentEquals(name);
    }
}
