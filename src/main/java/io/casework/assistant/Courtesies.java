package io.casework.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What a letter says besides facts, by language. */
@Component
class Courtesies {

    private static final Properties ENGLISH = phrases("en");
    private static final Properties GERMAN = phrases("de");

    /** A name comes from outside: it may not smuggle an address, a link or a sentence into what we send. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '’-]{0,59}");

    /** The sentences around the facts; {@link #around} puts them together. */
    record Frame(String greeting, String thanks, String offer, String closing) {

        String around(String facts) {
            return String.join("\n\n", greeting, thanks, facts, offer, closing);
        }
    }

    /**
     * A letter to somebody new; {@link #around} puts it together.
     *
     * @param questions one a line
     */
    record Letter(String greeting, String thanks, List<String> questions, String next, String closing) {

        List<String> before() {
            return List.of(greeting, thanks);
        }

        List<String> after() {
            return Stream.of(questions.stream(), Stream.of(next, closing))
                    .flatMap(sentences -> sentences)
                    .toList();
        }

        String around(String facts) {
            return Stream.of(greeting, thanks, facts, String.join("\n", questions), next, closing)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    Frame frame(String language, Optional<String> customerName) {
        Properties phrases = phrasesOf(language);
        return new Frame(
                greeting(phrases, customerName),
                phrases.getProperty("thanks"),
                phrases.getProperty("offer"),
                phrases.getProperty("closing"));
    }

    /** @param missing what to ask for, as {@link LeadSnapshot#TO_ASK} names it */
    Letter letter(String language, Optional<String> contactName, List<String> missing) {
        Properties phrases = phrasesOf(language);
        return new Letter(
                greeting(phrases, contactName),
                phrases.getProperty("outreach.thanks"),
                questions(phrases, missing),
                phrases.getProperty("outreach.next"),
                phrases.getProperty("closing"));
    }

    /** The language of ours that comes closest. */
    static String spoken(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("de") ? "de" : "en";
    }

    private static List<String> questions(Properties phrases, List<String> missing) {
        Stream<String> asked = missing.stream().map(fact -> "- " + phrases.getProperty("outreach.ask." + fact));
        return missing.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(phrases.getProperty("outreach.ask")), asked)
                        .toList();
    }

    private static String greeting(Properties phrases, Optional<String> name) {
        return name.filter(known -> NAME.matcher(known).matches())
                .map(known -> MessageFormat.format(phrases.getProperty("greeting"), known))
                .orElseGet(() -> phrases.getProperty("greeting.nameless"));
    }

    private static Properties phrasesOf(String language) {
        return language.equals("de") ? GERMAN : ENGLISH;
    }

    private static Properties phrases(String language) {
        String place = "classpath:assistant/phrases/" + language + ".properties";
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new DefaultResourceLoader().getResource(place), "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
