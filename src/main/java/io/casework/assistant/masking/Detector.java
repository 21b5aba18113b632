package io.casework.assistant.masking;

import java.util.stream.Stream;

/** Finds one kind of thing that must not leave. Its time grows with the length of the text and no faster. */
interface Detector {

    Stream<Span> find(String text);
}
