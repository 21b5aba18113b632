package io.casework.engine.database;

import java.util.regex.Pattern;

/** Translates the four shapes of the engine's Oracle DDL that H2 in Oracle mode lacks, and nothing else. */
final class H2Shim {

    private static final Pattern UNBOUND_NUMBER = Pattern.compile("NUMBER\\(\\*,10\\)");
    private static final Pattern NULLABLE_TENANT = Pattern.compile("\\(TENANT_ID_, 0\\)");
    private static final Pattern SUBSTRING_INDEX = Pattern.compile("SUBSTR\\((\\w+), 1, 1850\\)");
    private static final Pattern UNIQUE_UNLESS_NULL =
            Pattern.compile("case when \\w+ is null then null else (\\w+) end", Pattern.CASE_INSENSITIVE);

    private H2Shim() {}

    static String translate(String sql) {
        String bounded = UNBOUND_NUMBER.matcher(sql).replaceAll("NUMBER(38,10)");
        String plainTenant = NULLABLE_TENANT.matcher(bounded).replaceAll("(TENANT_ID_)");
        String plainColumn = SUBSTRING_INDEX.matcher(plainTenant).replaceAll("$1");
        return UNIQUE_UNLESS_NULL.matcher(plainColumn).replaceAll("$1");
    }
}
