package io.casework.assistant.learning;

/** A text and what it should be called. */
public record Example(String text, String label) {}
