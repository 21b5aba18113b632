package io.casework.crm.salesforce;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which hosts are Salesforce's. */
final class SalesforceHosts {

    private static final List<String> DOMAINS = List.of(".salesforce.com", ".salesforce.mil", ".sfcrmproducts.cn");
    private static final Set<String> LOGIN = Set.of("login.salesforce.com", "test.salesforce.com");

    private SalesforceHosts() {}

    static boolean areTheirs(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return DOMAINS.stream().anyMatch(lower::endsWith);
    }

    /** Whether every org signs in here, so that one needs to name a user to say which. */
    static boolean isEverybodys(String host) {
        return LOGIN.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether the name says that a sandbox is behind it; a name that says nothing is taken for production. */
    static boolean isSandbox(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.equals("test.salesforce.com") || lower.contains(".sandbox.");
    }
}
