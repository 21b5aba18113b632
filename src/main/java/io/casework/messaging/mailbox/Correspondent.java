package io.casework.messaging.mailbox;

import io.casework.customers.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in the head of a mail.
 *
 * @param name null when there is none, or none that could be shown without misleading
 */
record Correspondent(EmailAddress address, @Nullable String name) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern LOOKS_LIKE_ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern SOMEWHERE = Pattern.compile("[^\\s<>,;:\"()\\[\\]]+@[^\\s<>,;:\"()\\[\\]]+");

    /** Everybody in some fields of a head, as far as there are addresses in them. */
    static List<Correspondent> in(String @Nullable [] fields) {
        List<Correspondent> all = new ArrayList<>();
        for (String field : fields == null ? new String[0] : fields) {
            parsed(field).forEach(address -> of(address).ifPresent(all::add));
        }
        return all;
    }

    boolean is(Correspondent other) {
        return address.key().equals(other.address.key());
    }

    /** As an agent reads it. */
    String shown() {
        return name == null ? address.text() : name + " <" + address.text() + ">";
    }

    /** The local part without what follows a plus, and what follows it. */
    String base() {
        String key = address.key();
        int plus = key.indexOf('+');
        return plus < 0 ? key : key.substring(0, plus) + key.substring(key.lastIndexOf('@'));
    }

    Optional<String> detail() {
        String key = address.key();
        int plus = key.indexOf('+');
        return plus < 0 ? Optional.empty() : Optional.of(key.substring(plus + 1, key.lastIndexOf('@')));
    }

    /** Whether nobody reads what is sent to it. */
    boolean isNobody() {
        return address.key().matches("(no|do-?not)[-_.]?reply.*");
    }

    private static List<InternetAddress> parsed(String field) {
        try {
            return List.of(InternetAddress.parseHeader(field, false));
        } catch (AddressException e) {
            return SOMEWHERE.matcher(field).results().limit(1).map(found -> bare(found.group())).toList();
        }
    }

    private static InternetAddress bare(String address) {
        var bare = new InternetAddress();
        bare.setAddress(address);
        return bare;
    }

    private static Optional<Correspondent> of(InternetAddress address) {
        return EmailAddress.find(address.getAddress()).map(found -> new Correspondent(found, nameOf(address, found)));
    }

    /** A name that looks like another address would be taken for the sender's. */
    private static @Nullable String nameOf(InternetAddress address, EmailAddress found) {
        String name = Words.start(Words.line(address.getPersonal()), LONGEST_NAME);
        boolean misleads = LOOKS_LIKE_ADDRESS.matcher(name).find()
                && !name.toLowerCase(Locale.ROOT).contains(found.key());
        return name.isEmpty() || misleads || name.equalsIgnoreCase(found.text()) ? null : name;
    }

    /** The first ones, and how many more there are. */
    static @Nullable String line(List<Correspondent> all, int longest) {
        var line = new StringBuilder();
        int shown = 0;
        for (Correspondent one : all) {
            if (line.length() + one.shown().length() + 20 > longest) {
                break;
            }
            line.append(line.isEmpty() ? "" : ", ").append(one.shown());
            shown++;
        }
        int more = all.size() - shown;
        return all.isEmpty() ? null : line + (more == 0 ? "" : " (+" + more + ")");
    }

    static List<String> keys(List<Correspondent> all) {
        return all.stream().map(one -> one.address().key()).distinct().toList();
    }
}
