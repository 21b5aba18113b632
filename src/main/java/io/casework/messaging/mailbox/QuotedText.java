package io.casework.messaging.mailbox;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a mail stops saying something new: at its signature, or where it only repeats what it answers. */
final class QuotedText {

    private static final int HEAD_OF_QUOTE = 5;
    private static final int LONGEST_SIGNATURE = 15;

    private static final Pattern ORIGINAL = Pattern.compile(
            "^\\s*-{2,}\\s*(Original Message|Ursprüngliche Nachricht|Original-Nachricht|Message d'origine|"
                    + "Mensaje original|Messaggio originale)\\s*-{2,}\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FROM = Pattern.compile("^\\*?(From|Von|De|Da):\\*?\\s.+");
    private static final Pattern SENT =
            Pattern.compile("^\\*?(Sent|Gesendet|Date|Datum|Envoyé|Enviado|Inviato|To|An|À|Para):\\*?\\s.+");
    private static final Pattern ATTRIBUTION =
            Pattern.compile("(wrote|schrieb|a écrit|escribió|ha scritto)\\b.{0,120}:\\s*$", Pattern.CASE_INSENSITIVE);

    private final List<String> lines;
    /** From each line on, how many are neither blank nor quoted. */
    private final int[] unquotedFrom;

    private int lastQuoted = -1;

    private QuotedText(List<String> lines) {
        this.lines = lines;
        this.unquotedFrom = new int[lines.size() + 1];
        for (int line = lines.size() - 1; line >= 0; line--) {
            boolean isQuoted = isQuoted(lines.get(line));
            lastQuoted = isQuoted ? Math.max(lastQuoted, line) : lastQuoted;
            unquotedFrom[line] =
                    unquotedFrom[line + 1] + (isQuoted || lines.get(line).isBlank() ? 0 : 1);
        }
    }

    /**
     * @param text with line breaks of one character
     * @return an index into the text, or null when all of it is new
     */
    static @Nullable Integer foldAt(String text) {
        var quoted = new QuotedText(List.of(text.split("\n", -1)));
        int line = quoted.firstRepeated();
        int offset = quoted.offsetOf(line);
        return line == quoted.lines.size() || text.substring(0, offset).isBlank() ? null : offset;
    }

    private int firstRepeated() {
        int line = 0;
        while (line < lines.size() && !beginsRepetition(line)) {
            line++;
        }
        return line;
    }

    private boolean beginsRepetition(int line) {
        String text = lines.get(line);
        return ORIGINAL.matcher(text).matches()
                || isHead(line)
                || isAttribution(line)
                || isSignature(line)
                || (isQuoted(text) && isRepetition(line));
    }

    private boolean isHead(int line) {
        return FROM.matcher(lines.get(line)).matches()
                && following(line, HEAD_OF_QUOTE).stream()
                                .filter(next -> SENT.matcher(next).matches())
                                .count()
                        >= 2;
    }

    /** Also when the mailer broke it into two lines. */
    private boolean isAttribution(int line) {
        String text = lines.get(line);
        if (text.isBlank() || isQuoted(text)) {
            return false;
        }
        int next = line + 1;
        if (ATTRIBUTION.matcher(text).find()) {
            return isRepetition(next);
        }
        boolean broken = text.matches("^(On|Am|Le|El|Il)\\b.*") && next < lines.size();
        return broken && ATTRIBUTION.matcher(lines.get(next)).find() && isRepetition(next + 1);
    }

    private boolean isSignature(int line) {
        return lines.get(line).strip().equals("--") && unquotedFrom[line] <= LONGEST_SIGNATURE;
    }

    /** Whether there is a quotation from here on and nothing else. */
    private boolean isRepetition(int line) {
        return line <= lastQuoted && unquotedFrom[line] == 0;
    }

    private List<String> following(int line, int count) {
        return lines.subList(line + 1, Math.min(lines.size(), line + 1 + count));
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }

    private int offsetOf(int line) {
        return lines.subList(0, line).stream()
                .mapToInt(text -> text.length() + 1)
                .sum();
    }
}
