package io.casework.cases.web;

import io.casework.cases.Attachment;
import io.casework.cases.Message;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail as it looked. Its pictures come from the files of the case. */
record MailHtml(String html) {

    private static final Pattern PICTURE = Pattern.compile("src=\"cid:(\\d{1,9})\"");

    static MailHtml of(String html, Message message) {
        Map<String, String> ids = message.attachments().stream()
                .filter(file -> file.contentId() != null)
                .collect(Collectors.toMap(
                        file -> Objects.requireNonNull(file.contentId()), Attachment::id, (first, second) -> first));
        return new MailHtml(PICTURE.matcher(html).replaceAll(found -> {
            String id = ids.get(found.group(1));
            String source = id == null ? "" : "/api/cases/" + message.caseNumber() + "/attachments/" + id;
            return Matcher.quoteReplacement("src=\"" + source + "\"");
        }));
    }
}
