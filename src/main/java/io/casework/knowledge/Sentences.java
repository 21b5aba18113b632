package io.casework.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into sentences; a line break ends one too. */
public final class Sentences {

    private Sentences() {}

    public static List<String> of(String text, String language) {
        List<String> sentences = new ArrayList<>();
        text.lines().forEach(line -> cut(line, Locale.forLanguageTag(language), sentences));
        return sentences;
    }

    private static void cut(String line, Locale locale, List<String> sentences) {
        BreakIterator borders = BreakIterator.getSentenceInstance(locale);
        borders.setText(line);
        int start = borders.first();
        for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
            String sentence = line.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
    }
}
