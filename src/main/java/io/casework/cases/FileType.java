package io.casework.cases;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of files that are taken: documents, pictures, short films, plain texts, mails, invitations and archives. A file has to be
 * what its name says, and the type that it is served with is the one found here. Everything else is refused: programs,
 * scripts, HTML, SVG and whatever else a browser or a desktop would run.
 */
enum FileType {
    PDF("application/pdf", Signature.startsWith("%PDF-"), "pdf"),
    PNG("image/png", Signature.startsWithHex("89504e470d0a1a0a"), "png"),
    JPEG("image/jpeg", Signature.startsWithHex("ffd8ff"), "jpg", "jpeg"),
    GIF("image/gif", Signature.startsWith("GIF87a").or(Signature.startsWith("GIF89a")), "gif"),
    WEBP("image/webp", Signature.startsWith("RIFF").and(Signature.at(8, "WEBP")), "webp"),
    HEIC("image/heic", Signature.media("heic", "heix", "mif1", "msf1", "hevc"), "heic"),
    MP4("video/mp4", Signature.media("isom", "iso2", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "qt  "), "mp4"),
    TEXT("text/plain", Signature.passiveText(), "txt", "log"),
    CSV("text/csv", Signature.passiveText(), "csv"),
    MAIL("message/rfc822", Signature.passiveText(), "eml"),
    INVITATION("text/calendar", Signature.startsWith("BEGIN:VCALENDAR"), "ics"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Signature.officeOpenXml("word/"),
            "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Signature.officeOpenXml("xl/"), "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Signature.officeOpenXml("ppt/"),
            "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Signature.openDocument("text"), "odt"),
    ZIP("application/zip", Signature.zip(), "zip"),
    TNEF("application/ms-tnef", Signature.startsWithHex("789f3e22"), "dat");

    private final String contentType;
    private final Signature signature;
    private final Set<String> extensions;

    FileType(String contentType, Signature signature, String... extensions) {
        this.contentType = contentType;
        this.signature = signature;
        this.extensions = Set.of(extensions);
    }

    /**
     * @param head the first bytes of the file
     * @throws UnsupportedFile when the kind is not taken or the content is of another kind
     */
    static FileType of(FileName name, byte[] head) {
        FileType type = Arrays.stream(values())
                .filter(candidate -> candidate.extensions.contains(name.extension()))
                .findFirst()
                .orElseThrow(() -> new UnsupportedFile("Files of this kind are not taken, only " + allowed() + "."));
        if (!type.signature.matches(head)) {
            throw new UnsupportedFile("The content of the file is not what its name says.");
        }
        return type;
    }

    String contentType() {
        return contentType;
    }

    private static String allowed() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
