package io.casework.crm.salesforce;

/** Ids of records: 15 characters that mind their case, or 18 that don't. We keep the long ones. */
final class RecordIds {

    private static final String CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final int SHORT = 15;
    private static final int GROUP = 5;

    private RecordIds() {}

    /** The long form of either; each of its last three characters says which of five are upper case. */
    static String full(String id) {
        if (id.length() != SHORT) {
            return id;
        }
        StringBuilder full = new StringBuilder(id);
        for (int group = 0; group < SHORT; group += GROUP) {
            int upper = 0;
            for (int i = 0; i < GROUP; i++) {
                upper |= Character.isUpperCase(id.charAt(group + i)) ? 1 << i : 0;
            }
            full.append(CHECK.charAt(upper));
        }
        return full.toString();
    }
}
