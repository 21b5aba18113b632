package io.casework.cases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** How the first bytes of a file give its kind away. */
@FunctionalInterface
interface Signature {

    /** Where an archive keeps the name of its first entry. */
    int ZIP_ENTRY_NAME = 30;

    boolean matches(byte[] head);

    default Signature and(Signature other) {
        return head -> matches(head) && other.matches(head);
    }

    default Signature or(Signature other) {
        return head -> matches(head) || other.matches(head);
    }

    static Signature startsWith(String text) {
        return at(0, text);
    }

    static Signature startsWithHex(String bytes) {
        return at(0, HexFormat.of().parseHex(bytes));
    }

    static Signature at(int offset, String text) {
        return at(offset, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Signature at(int offset, byte[] expected) {
        int end = offset + expected.length;
        return head -> head.length >= end && Arrays.equals(head, offset, end, expected, 0, expected.length);
    }

    /** The ISO base media format with one of these brands. */
    static Signature media(String... brands) {
        return at(4, "ftyp").and(anyAt(8, brands));
    }

    /** An archive, also an empty one. */
    static Signature zip() {
        return startsWithHex("504b0304").or(startsWithHex("504b0506"));
    }

    /** An archive whose first entry is one that an office writes first. */
    static Signature officeOpenXml(String folder) {
        return zip().and(anyAt(ZIP_ENTRY_NAME, "[Content_Types].xml", "_rels/", "docProps/", folder));
    }

    static Signature openDocument(String kind) {
        return zip().and(at(ZIP_ENTRY_NAME, "mimetypeapplication/vnd.oasis.opendocument." + kind));
    }

    /** Text that no browser or shell takes for a page, a picture or a program. */
    static Signature passiveText() {
        return head -> head.length > 0 && TextStart.of(head).isPassive();
    }

    private static Signature anyAt(int offset, String... texts) {
        return Arrays.stream(texts)
                .map(text -> at(offset, text))
                .reduce(Signature::or)
                .orElseThrow();
    }
}
