package io.casework.testing;

import com.alibaba.druid.sql.dialect.oracle.parser.OracleStatementParser;
import com.alibaba.druid.sql.parser.ParserException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Oracle would say to a statement that H2 in Oracle mode accepts: its grammar, and the traps beside it. */
final class OracleSql {

    private static final int LONGEST_IN_LIST = 1_000;
    private static final Pattern IN_LIST = Pattern.compile("\\([\\s?,]++\\)");

    /** Oracle's reserved words, V$RESERVED_WORDS where RESERVED is Y, and those that no column may be called. */
    private static final String RESERVED =
            "ACCESS|ADD|ALL|ALTER|AND|ANY|AS|ASC|AUDIT|BETWEEN|BY|CHAR|CHECK|CLUSTER|COLUMN|COLUMN_VALUE"
                    + "|COMMENT|COMPRESS|CONNECT|CREATE|CURRENT|DATE|DECIMAL|DEFAULT|DELETE|DESC|DISTINCT|DROP|ELSE"
                    + "|EXCLUSIVE|EXISTS|FILE|FLOAT|FOR|FROM|GRANT|GROUP|HAVING|IDENTIFIED|IMMEDIATE|IN|INCREMENT"
                    + "|INDEX|INITIAL|INSERT|INTEGER|INTERSECT|INTO|IS|LEVEL|LIKE|LOCK|LONG|MAXEXTENTS|MINUS"
                    + "|MLSLABEL|MODE|MODIFY|NESTED_TABLE_ID|NOAUDIT|NOCOMPRESS|NOT|NOWAIT|NULL|NUMBER|OF|OFFLINE"
                    + "|ON|ONLINE|OPTION|OR|ORDER|PCTFREE|PRIOR|PUBLIC|RAW|RENAME|RESOURCE|REVOKE|ROW|ROWID|ROWNUM"
                    + "|ROWS|SELECT|SESSION|SET|SHARE|SIZE|SMALLINT|START|SUCCESSFUL|SYNONYM|SYSDATE|TABLE|THEN|TO"
                    + "|TRIGGER|UID|UNION|UNIQUE|UPDATE|USER|VALIDATE|VALUES|VARCHAR|VARCHAR2|VIEW|WHENEVER|WHERE"
                    + "|WITH";

    private record Trap(String complaint, Pattern pattern) {
        Trap(String complaint, String regex) {
            this(complaint, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
        }
    }

    private static final List<Trap> TRAPS = List.of(
            new Trap(
                    "ORA-02014: FOR UPDATE after FETCH or ORDER BY … OFFSET",
                    "\\bFETCH\\s+(FIRST|NEXT)\\b.*\\bFOR\\s+UPDATE\\b"),
            new Trap(
                    "row values can't be compared by inequality",
                    "\\([\\w.]+\\s*,\\s*[\\w.]+\\)\\s*(<|>|<=|>=)\\s*\\("),
            new Trap("EXTRACT(EPOCH …) is not Oracle's", "\\bEXTRACT\\s*\\(\\s*EPOCH\\b"),
            new Trap("LIMIT is not Oracle's", "\\bLIMIT\\s+(\\d+|\\?)"),
            new Trap("no BOOLEAN columns or literals", "\\bBOOLEAN\\b|=\\s*(TRUE|FALSE)\\b|\\bIS\\s+(TRUE|FALSE)\\b"),
            new Trap("JSON literals are not Oracle's", "\\bJSON\\s+'"),
            new Trap("ON CONFLICT is not Oracle's", "\\bON\\s+CONFLICT\\b"),
            new Trap("casts are written CAST(… AS …)", "\\w::\\w"),
            new Trap("ILIKE is not Oracle's", "\\bILIKE\\b"),
            new Trap(
                    "VARCHAR2 holds at most 4,000 bytes",
                    "\\bVARCHAR2\\s*\\(\\s*([5-9]\\d{3}|\\d{5,}|4[1-9]\\d\\d|40[1-9]\\d|400[1-9])\\b"),
            new Trap("TEXT is CLOB", "\\bADD\\b.*\\bTEXT\\b|\\bTEXT\\s+NOT\\s+NULL"),
            new Trap(
                    "a reserved word as a column",
                    "(?:[(,]|\\bADD\\s)\\s*+(" + RESERVED
                            + ")\\s++(VARCHAR2|NUMBER|CLOB|TIMESTAMP|BLOB|RAW|DATE|CHAR)\\b(?!\\s*+')"));

    private static final Pattern NOT_OURS = Pattern.compile(
            "flyway_schema_history|CREATE ALIAS|INFORMATION_SCHEMA|^\\s*(SET|CALL|SHOW|SCRIPT|CHECKPOINT)\\b|DATABASE\\(\\)|\\bQUERY_TIMEOUT\\b|SELECT 1\\s*$|SCHEMA\\(\\)|USER\\(\\)",
            Pattern.CASE_INSENSITIVE);

    private OracleSql() {}

    static Stream<String> complaintsAbout(String sql) {
        if (NOT_OURS.matcher(sql).find()) {
            return Stream.empty();
        }
        return Stream.of(traps(sql), withoutFrom(sql), longInLists(sql), grammar(sql))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> traps(String sql) {
        return TRAPS.stream().filter(trap -> trap.pattern().matcher(sql).find()).map(Trap::complaint);
    }

    private static Stream<String> withoutFrom(String sql) {
        boolean select = sql.stripLeading().regionMatches(true, 0, "SELECT", 0, 6);
        boolean from = Pattern.compile("\\bFROM\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
        return select && !from ? Stream.of("SELECT needs FROM (DUAL)") : Stream.empty();
    }

    private static Stream<String> longInLists(String sql) {
        return IN_LIST.matcher(sql)
                .results()
                .filter(list -> list.group().chars().filter(c -> c == '?').count() > LONGEST_IN_LIST)
                .map(list -> "ORA-01795: more than 1,000 expressions in a list")
                .limit(1);
    }

    private static Stream<String> grammar(String sql) {
        try {
            new OracleStatementParser(withoutIdentity(sql)).parseStatementList();
            return Stream.empty();
        } catch (ParserException e) {
            return Stream.of("Oracle's grammar: " + e.getMessage());
        }
    }

    /** The parser does not know Oracle 12's identity columns. */
    private static String withoutIdentity(String sql) {
        return sql.replaceAll("(?i)GENERATED\\s+(ALWAYS|BY\\s+DEFAULT)\\s+AS\\s+IDENTITY", "");
    }
}
