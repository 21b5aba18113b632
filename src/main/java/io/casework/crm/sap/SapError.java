package io.casework.crm.sap;

import java.util.regex.Pattern;

/**
 * One thing that SAP says is wrong, or worth knowing.
 *
 * @param code such as {@code R11/124}
 * @param message for people; may quote what was sent
 * @param target the property it is about; empty when it does not say
 */
record SapError(String code, String message, String target) {

    private static final Pattern CODE = Pattern.compile("[\\w./:-]{1,60}");

    /** The code and the property, nothing of a record. */
    @Override
    public String toString() {
        String named = CODE.matcher(code).matches() ? code : "no code";
        return CODE.matcher(target).matches() ? named + " [" + target + "]" : named;
    }
}
