package io.casework.assistant;

/**
 * A message as a customer might write it, and what it should be called.
 *
 * @param intent an intent's id, or {@link Seeds#OFF_TOPIC}
 * @param language ISO code
 */
record Seed(String intent, String language, String urgency, String sentiment, String text) {

    /** @param line language, urgency, sentiment and text, separated by tabs */
    static Seed of(String intent, String line) {
        String[] fields = line.split("\t", 4);
        return new Seed(intent, fields[0], fields[1], fields[2], fields[3]);
    }
}
