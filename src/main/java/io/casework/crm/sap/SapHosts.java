package io.casework.crm.sap;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which hosts are SAP's. Where customers run programs of their own, only what gives tokens is taken for SAP. */
final class SapHosts {

    static final List<String> S4 = List.of(".s4hana.ondemand.com", ".s4hana.cloud.sap");
    static final List<String> SALES_AND_SERVICE = List.of(".crm.cloud.sap", ".crm.ondemand.com");

    private static final List<String> IDENTITY = List.of(".accounts.ondemand.com", ".accounts.cloud.sap");

    private static final Pattern TOKENS =
            Pattern.compile("[a-z0-9-]{1,63}\\.authentication(\\.[a-z0-9-]{1,63}){0,1}\\.hana\\.ondemand\\.com");

    private SapHosts() {}

    static boolean areOf(List<String> domains, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(lower::endsWith);
    }

    static boolean giveTokens(String host) {
        return areOf(S4, host)
                || areOf(SALES_AND_SERVICE, host)
                || areOf(IDENTITY, host)
                || TOKENS.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
