package io.casework.assistant.providers;

import java.nio.charset.StandardCharsets;

/** How much was sent and answered, as models count. */
record Tokens(long in, long out) {

    static final Tokens NONE = new Tokens(0, 0);

    /** No tokenizer makes more tokens than a text has bytes; most make one of four. Half is on the safe side. */
    private static final int BYTES_PER_TOKEN = 2;

    static Tokens atMost(String sent, int answered) {
        return new Tokens(sent.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN, answered);
    }

    Tokens plus(Tokens more) {
        return new Tokens(in + more.in, out + more.out);
    }

    int intIn() {
        return (int) in;
    }

    long total() {
        return in + out;
    }
}
