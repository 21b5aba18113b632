package io.casework.assistant;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of a message that say something: no quotes of earlier ones, no greeting, no courtesy, no signature. */
final class Statements {

    private static final int MOST = 200;
    private static final int SHORTEST_WORDS = 3;
    private static final int LONGEST = 400;

    private static final Pattern QUOTE = Pattern.compile("\\s*[>|].*");

    /** From here on a mail repeats what it answers. */
    private static final Pattern QUOTED_FROM = Pattern.compile(
            "(?iu)\\s*(?:on .{4,120} wrote:|am .{4,120} schrieb.{0,120}:|-{3,}\\s*(?:original|ursprüngliche|forwarded|weitergeleitete).*"
                    + "|_{8,}|(?:from|von): .+@.+)\\s*");

    /** From here on somebody signs. */
    private static final Pattern SIGNED_FROM = Pattern.compile(
            "(?iu)\\s*(?:--\\s*|(?:(?:kind|best|warm|many) )?regards\\b.{0,40}|sincerely\\b.{0,40}|yours (?:sincerely|faithfully|truly).{0,40}"
                    + "|cheers[,.!]?.{0,30}|(?:mit )?(?:freundliche[nr]?|beste[nr]?|herzliche[nr]?|viele|liebe) (?:grüße[n]?|gruß|grüssen?)\\b.{0,40}"
                    + "|sent from my .{0,40}|(?:von|gesendet von) meine[mr] .{0,40} gesendet.*|mfg\\b.{0,40})\\s*");

    private static final Pattern COURTESY = Pattern.compile(
            "(?iu)\\s*(?:(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|moin"
                    + "|sehr geehrte[r]?|liebe[rs]?)\\b[^.?!]{0,60}[,.!:]?"
                    + "|(?:many |kind )?(?:thanks|thank you|danke|vielen dank|besten dank)\\b[^.?!]{0,60}[.!]*"
                    + "|(?:please|bitte) (?:help|helfen sie)[^.?!]{0,20}[.!]*"
                    + "|i hope you are well[.!]*)\\s*");

    private static final Pattern GREETED = Pattern.compile(
            "(?iu)^\\s*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|sehr geehrte[r]?|liebe[r]?)"
                    + "\\b[^,.!?\\n]{0,50}[,!]\\s+");

    private Statements() {}

    static List<String> of(String message) {
        String own = GREETED.matcher(ownWords(message)).replaceFirst("");
        return sentences(own).stream()
                .filter(sentence -> Support.words(sentence).size() >= SHORTEST_WORDS)
                .filter(sentence -> sentence.length() <= LONGEST)
                .filter(sentence -> !COURTESY.matcher(sentence).matches())
                .limit(MOST)
                .toList();
    }

    private static String ownWords(String message) {
        return message.lines()
                .takeWhile(line -> !QUOTED_FROM.matcher(line).matches()
                        && !SIGNED_FROM.matcher(line).matches())
                .filter(line -> !QUOTE.matcher(line).matches())
                .collect(Collectors.joining("\n"));
    }

    /** A line that is empty ends a sentence, too, whatever it ends with. */
    private static List<String> sentences(String text) {
        List<String> found = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n")) {
            String line = paragraph.replaceAll("\\s+", " ");
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            ends.setText(line);
            for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
                found.add(line.substring(from, to).strip());
            }
        }
        return found;
    }
}
