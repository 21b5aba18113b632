package io.casework.assistant;

import io.casework.cases.Letter;
import io.casework.cases.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody has to say in a message: without greeting, signature and what it quotes. */
final class LetterText {

    private static final int LONGEST_READ = 10_000;
    private static final int LONGEST_CLOSING = 60;
    private static final int LINES_AFTER_CLOSING = 8;

    private static final Pattern GREETING = Pattern.compile(
            "(?iu)(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)"
                    + "|sehr geehrte[rs]?|liebe[rs]?|moin|servus|grüezi|to whom it may concern)\\b[^.?:;]{0,70}[,!.]?");
    private static final Pattern CLOSING = Pattern.compile(
            "(?iu)(?:(?:best|kind|warm|many)?\\s*regards|best wishes|(?:yours )?sincerely|yours|cheers|best"
                    + "|(?:many )?thanks(?: in advance| a lot| so much)?|thank you(?: in advance| very much)?"
                    + "|mit (?:freundlichen|besten|lieben|herzlichen) gr(?:ü|ue)(?:ß|ss)en"
                    + "|(?:viele|liebe|beste|freundliche|schöne|herzliche) gr(?:ü|ue)(?:ß|ss)e"
                    + "|(?:vielen |herzlichen )?dank(?: im voraus)?|danke|mfg|lg|vg)\\b"
                    + "(?: for (?:your|the|any) (?:help|support|time|answer|reply)| für (?:ihre|die|eure) (?:hilfe|antwort|mühe))?"
                    + "(?-i:[\\s,.!-]+\\p{Lu}[\\p{L}'.-]*){0,4}[\\s,.!]*");
    private static final Pattern QUOTE_BEGINS = Pattern.compile(
            "(?iu)(?:on|am) .{1,200}(?:wrote|schrieb).{0,100}:|-{2,} ?(?:original message|ursprüngliche nachricht"
                    + "|forwarded message|weitergeleitete nachricht) ?-{2,}|(?:from|von): .{1,200}");
    private static final Pattern SIGNATURE_BEGINS = Pattern.compile("--\\s?|__{2,}");

    private LetterText() {}

    static String of(Message message) {
        Letter letter = message.letter();
        Integer folded = letter == null ? null : letter.foldedAt();
        String body = message.body();
        return of(folded == null ? body : body.substring(0, Math.min(folded, body.length())));
    }

    static String of(String body) {
        List<String> lines = own(shortened(body, LONGEST_READ));
        int from = 0;
        while (from < lines.size() && GREETING.matcher(lines.get(from)).matches()) {
            from++;
        }
        return String.join("\n", lines.subList(from, Math.max(from, closing(lines))));
    }

    /** The beginning of a text, never with half of a character at its end. */
    static String shortened(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean cuts = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, cuts ? end - 1 : end);
    }

    /** The lines that have something on them, up to a signature or a quoted letter. */
    private static List<String> own(String body) {
        List<String> lines = new ArrayList<>();
        for (String raw : body.lines().toList()) {
            String line = raw.strip();
            if (QUOTE_BEGINS.matcher(line).matches()
                    || SIGNATURE_BEGINS.matcher(line).matches()) {
                break;
            }
            if (!line.isEmpty() && !line.startsWith(">")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Where the farewell begins: near the end, for one may thank in between. */
    private static int closing(List<String> lines) {
        for (int i = Math.max(0, lines.size() - LINES_AFTER_CLOSING); i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() <= LONGEST_CLOSING && CLOSING.matcher(line).matches()) {
                return i;
            }
        }
        return lines.size();
    }
}
