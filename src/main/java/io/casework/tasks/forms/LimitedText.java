package io.casework.tasks.forms;

import io.casework.tasks.forms.Answers.Refusal;

/** A text that a regular expression can look at only so often, however the expression is written. */
final class LimitedText implements CharSequence {

    private static final int MOST_LOOKS = 5_000_000;

    private final String text;
    private int looks;

    LimitedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > MOST_LOOKS) {
            throw new Refusal("takes too long to check");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
