package io.casework.support.process;

import java.util.List;

/** Every value that a decision can meet, and one that nobody foresaw. */
final class Facts {

    static final List<String> TIERS = List.of("standard", "silver", "gold", "vip", "unforeseen");
    static final List<String> CATEGORIES =
            List.of("accounts", "billing", "orders", "delivery", "returns", "technical", "service", "unforeseen");
    static final List<String> URGENCIES = List.of("low", "normal", "high");
    static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");
    static final List<String> LANGUAGES = List.of("en", "de", "und", "fr");
    static final List<String> CHANNELS = List.of("api", "web", "email", "phone", "crm");

    private Facts() {}
}
