package io.casework.crm.sap;

/** Texts as SAP has room for them. */
final class Texts {

    private static final String CUT = "…";

    private Texts() {}

    /** Cut with a mark, and never between the halves of a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return start(text, length - CUT.length()) + CUT;
    }

    /** The first characters, never ending between the halves of a surrogate pair. */
    static String start(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
