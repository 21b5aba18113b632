package io.casework.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What a reply says besides facts, by language. */
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

    Frame frame(String language, Optional<String> customerName) {
        Properties phrases = language.equals("de") ? GERMAN : ENGLISH;
        String greeting = customerName
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> MessageFormat.format(phrases.getProperty("greeting"), name))
                .orElseGet(() -> phrases.getProperty("greeting.nameless"));
        return new Frame(
                greeting, phrases.getProperty("thanks"), phrases.getProperty("offer"), phrases.getProperty("closing"));
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
