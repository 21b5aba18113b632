package io.casework.engine.gate;

import java.util.List;

/** Cuts an expression into names, numbers, strings and symbols; anything else is refused. */
final class Lexer {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    record Token(Kind kind, String text, int start, int end) {

        boolean is(String symbolOrWord) {
            return kind != Kind.STRING && kind != Kind.END && text.equals(symbolOrWord);
        }
    }

    /**
     * @param escapes characters that may follow a backslash in a string
     * @param symbols longer ones first
     */
    record Dialect(String quotes, String escapes, String nameStart, List<String> symbols) {}

    private final Dialect dialect;
    private final String text;
    private Token current;

    Lexer(Dialect dialect, String text, int position) {
        this.dialect = dialect;
        this.text = text;
        this.current = scan(position);
    }

    Token peek() {
        return current;
    }

    Token take() {
        Token taken = current;
        current = scan(taken.end());
        return taken;
    }

    boolean takeIf(String symbolOrWord) {
        boolean found = current.is(symbolOrWord);
        if (found) {
            take();
        }
        return found;
    }

    void expect(String symbolOrWord) {
        if (!takeIf(symbolOrWord)) {
            throw new Unparsable("missing", symbolOrWord);
        }
    }

    void jump(int position) {
        current = scan(position);
    }

    private Token scan(int position) {
        int start = position;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return new Token(Kind.END, "", start, start);
        }
        char first = text.charAt(start);
        if (isNameStart(first)) {
            return word(start);
        }
        if (isDigit(first)) {
            return number(start);
        }
        return dialect.quotes().indexOf(first) >= 0 ? string(start) : symbol(start);
    }

    private Token word(int start) {
        int end = start + 1;
        while (end < text.length() && (isNameStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return new Token(Kind.NAME, text.substring(start, end), start, end);
    }

    private Token number(int start) {
        int end = digits(start);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digits(end + 1);
        }
        if (end - start > 18) {
            throw new Unparsable("digits");
        }
        return new Token(Kind.NUMBER, text.substring(start, end), start, end);
    }

    private int digits(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private Token string(int start) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == quote) {
                return new Token(Kind.STRING, text.substring(start + 1, at), start, at + 1);
            }
            if (character == '\\' && (++at == text.length() || dialect.escapes().indexOf(text.charAt(at)) < 0)) {
                throw new Unparsable("backslash");
            }
        }
        throw new Unparsable("open-text");
    }

    private Token symbol(int start) {
        return dialect.symbols().stream()
                .filter(symbol -> text.startsWith(symbol, start))
                .findFirst()
                .map(symbol -> new Token(Kind.SYMBOL, symbol, start, start + symbol.length()))
                .orElseThrow(() -> new Unparsable("not-allowed", shown(text, start)));
    }

    private static String shown(String text, int start) {
        int character = text.codePointAt(start);
        return Character.isISOControl(character) ? "?" : Character.toString(character);
    }

    private boolean isNameStart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || dialect.nameStart().indexOf(character) >= 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
