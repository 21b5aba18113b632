package io.casework.assistant;

/** A suggestion that is a text to be sent: how much of it a person changes is measured. */
interface DraftedText {

    String text();
}
