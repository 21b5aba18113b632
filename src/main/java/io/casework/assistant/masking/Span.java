package io.casework.assistant.masking;

/**
 * A part of a text.
 *
 * @param end the index behind it
 */
record Span(int start, int end, MaskKind kind) {

    boolean touches(Span later) {
        return later.start < end;
    }

    Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end), kind);
    }
}
