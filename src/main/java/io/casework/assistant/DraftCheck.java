package io.casework.assistant;

import io.casework.knowledge.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what a model wrote against what may be said. A model that does whatever a customer's text tells it to gets
 * nothing through here that is not in a source: no link, no address, no number, no amount and no promise.
 *
 * @param passages what may be said, in the order of their ids
 * @param customer what the customer wrote: numbers of theirs may be repeated, nothing else of it counts
 * @param instructions what the model was told, which is nobody else's business
 */
record DraftCheck(List<Passage> passages, String customer, String instructions) {

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|!\\[|]\\(|```|\\$\\{|#\\{|\\{\\{");
    private static final Pattern LINK =
            Pattern.compile("(?i)\\b(?:https?|ftp|javascript|data|mailto|tel):\\S*|\\bwww\\.\\S+"
                    + "|\\b[\\p{L}\\p{N}-]{2,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){0,4}\\.[a-z]{2,18}\\b(?:/\\S*)?");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern NUMBER = Pattern.compile("[+]?\\d[\\d.,:/ ()-]*\\d|\\d");
    private static final Pattern MONEY = Pattern.compile(
            "(?iu)(?:[€$£¥]|\\b(?:eur|usd|gbp|chf|euros?|dollars?|pounds?|cents?|franken)\\b)|\\d\\s*(?:%|percent|prozent)");

    /** What commits the company to something: each has to be the source's own word. */
    private static final Pattern COMMITMENT = Pattern.compile(
            "(?iu)\\b(?:refund|reimburs|compensat|vouchers?|coupon|discount"
                    + "|credit(?:ed|ing)?\\b|waiv|gratis|free of charge|for free|approv|guarant|promis|liab|goodwill|damages|apolog"
                    + "|pay you|pay back|erstatt|rückerstatt|rückzahl|zurückzahl|entschädig|schadenersatz|gutschein|gutschrift|rabatt"
                    + "|nachlass|kulan|genehmig|bewillig|garantier|zusicher|verspr[eio]ch|haft(?:en|ung)|kostenlos|kostenfrei|umsonst)");

    private static final int SHINGLE = 7;

    /** Why the sentences may not be used, as a key. */
    Optional<String> fault(List<ReplyDraft.Sentence> sentences) {
        String text = sentences.stream().map(ReplyDraft.Sentence::text).collect(Collectors.joining(" "));
        if (sentences.stream().noneMatch(sentence -> Support.of(sentence, cited(sentence)))) {
            return Optional.of("ungrounded");
        }
        if (MARKUP.matcher(text).find()) {
            return Optional.of("markup");
        }
        if (tellsInstructions(text)) {
            return Optional.of("instructions-told");
        }
        return sentences.stream().flatMap(sentence -> fault(sentence).stream()).findFirst();
    }

    /** The sentence, and whether a source says so. */
    ReplyDraft.Sentence judged(ReplyDraft.Sentence sentence) {
        return new ReplyDraft.Sentence(sentence.text(), sentence.sources(), Support.of(sentence, cited(sentence)));
    }

    /** What the sentences name. */
    List<ReplyDraft.Source> sources(List<ReplyDraft.Sentence> sentences) {
        List<String> ids = Questions.sourceIds(passages);
        return ids.stream()
                .filter(id -> sentences.stream()
                        .anyMatch(sentence -> sentence.sources().contains(id)))
                .map(id -> ReplyDraft.Source.of(id, passages.get(ids.indexOf(id))))
                .toList();
    }

    private Optional<String> fault(ReplyDraft.Sentence sentence) {
        String text = sentence.text();
        String said = cited(sentence);
        if (!all(ADDRESS, text).allMatch(said::contains)) {
            return Optional.of("address");
        }
        if (!all(LINK, text).allMatch(said::contains)) {
            return Optional.of("link");
        }
        if (!all(COMMITMENT, folded(text)).allMatch(folded(said)::contains)) {
            return Optional.of("commitment");
        }
        return Support.isUnrelated(sentence, said) ? Optional.of("unrelated") : faultOfNumbers(text, said);
    }

    private Optional<String> faultOfNumbers(String text, String said) {
        boolean money = MONEY.matcher(text).find();
        Set<String> known = numbers(money ? said : said + " " + customer);
        return known.containsAll(numbers(text)) ? Optional.empty() : Optional.of(money ? "amount" : "number");
    }

    /** The sources that a sentence names, in one text. */
    private String cited(ReplyDraft.Sentence sentence) {
        List<String> ids = Questions.sourceIds(passages);
        return sentence.sources().stream()
                .map(ids::indexOf)
                .filter(index -> index >= 0)
                .map(passages::get)
                .map(passage -> passage.title() + ". " + String.join(" ", passage.sentences()))
                .collect(Collectors.joining(" "));
    }

    private boolean tellsInstructions(String text) {
        List<String> told = Support.words(instructions);
        String said = ' ' + String.join(" ", Support.words(text)) + ' ';
        for (int i = 0; i + SHINGLE <= told.size(); i++) {
            String part = ' ' + String.join(" ", told.subList(i, i + SHINGLE)) + ' ';
            if (said.contains(part) && !allSaid().contains(part.strip())) {
                return true;
            }
        }
        return false;
    }

    private String allSaid() {
        return passages.stream()
                .map(passage ->
                        String.join(" ", Support.words(passage.title() + " " + String.join(" ", passage.sentences()))))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> numbers(String text) {
        return all(NUMBER, text).map(number -> number.replaceAll("[^\\d]", "")).collect(Collectors.toSet());
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
