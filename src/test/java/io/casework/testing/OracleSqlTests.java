package io.casework.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleSqlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM t ORDER BY id FETCH FIRST 5 ROWS ONLY FOR UPDATE",
                "SELECT id FROM t WHERE (a, b) > (?, ?)",
                "SELECT EXTRACT(EPOCH FROM x) FROM t",
                "SELECT 1 + 1",
                "CREATE TABLE t (done BOOLEAN)",
                "SELECT id FROM t LIMIT 5",
                "CREATE TABLE t (level NUMBER(9))",
                "CREATE TABLE t (id NUMBER(19) NOT NULL,\n  raw BLOB)",
                "ALTER TABLE t ADD (increment NUMBER(9))",
                "CREATE TABLE t (v VARCHAR2(5000))",
                "SELECT FROM WHERE",
                "INSERT INTO t (a) VALUES (?) ON CONFLICT DO NOTHING"
            })
    void refuses_whatOracleRefuses(String sql) {
        assertThat(OracleSql.complaintsAbout(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM t WHERE a > ? OR (a = ? AND b > ?) ORDER BY a, b OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY",
                "SELECT id FROM t WHERE ROWNUM <= ? FOR UPDATE SKIP LOCKED",
                "MERGE INTO t USING (SELECT ? AS id FROM DUAL) s ON (t.id = s.id) WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)",
                "CREATE TABLE t (id NUMBER(19) GENERATED ALWAYS AS IDENTITY, at TIMESTAMP(3) WITH TIME ZONE NOT NULL)",
                "CREATE TABLE t (v VARCHAR2(4000 CHAR), CONSTRAINT ck_t_v CHECK (v IN ('a', 'b')))",
                "CREATE SEQUENCE s START WITH 100001",
                "SELECT s.NEXTVAL FROM DUAL",
                "SELECT a, CAST(? AS NUMBER) FROM t",
                "CREATE TABLE t (raw_mail BLOB, row_level NUMBER(9), is_online NUMBER(1))"
            })
    void accepts_whatBothUnderstand(String sql) {
        assertThat(OracleSql.complaintsAbout(sql)).isEmpty();
    }
}
