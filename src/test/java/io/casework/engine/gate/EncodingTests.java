package io.casework.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTests {

    private static final String MODEL = Models.userTask("name=\"Grüße\"");
    private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"%s\"?>";

    @ParameterizedTest
    @MethodSource("foreign")
    void refuses_everythingButUtf8(String rule, byte[] content) {
        List<Finding> findings = new DeploymentGate().check(new ModelFile("x.bpmn", content), Models.CATALOGUE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isNull();
        });
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                arguments("encoding", (DECLARED.formatted("UTF-16") + MODEL).getBytes(StandardCharsets.UTF_16)),
                arguments("encoding", MODEL.getBytes(StandardCharsets.UTF_16LE)),
                arguments("encoding", MODEL.getBytes(Charset.forName("UTF-32"))),
                arguments("encoding", (DECLARED.formatted("ISO-8859-1") + MODEL).getBytes(StandardCharsets.ISO_8859_1)),
                arguments(
                        "encoding",
                        (DECLARED.formatted("ISO-8859-1") + Models.userTask("")).getBytes(StandardCharsets.UTF_8)),
                arguments("encoding", (DECLARED.formatted("UTF-7") + MODEL).getBytes(StandardCharsets.UTF_8)),
                arguments("encoding", (DECLARED.formatted("IBM037") + MODEL).getBytes(Charset.forName("IBM037"))),
                arguments("encoding", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                arguments("encoding", new byte[] {0x1f, (byte) 0x8b, 8, 0}),
                arguments("encoding", (MODEL + "\0").getBytes(StandardCharsets.UTF_8)),
                arguments("file-empty", new byte[0]),
                arguments("file-too-large", new byte[1_048_577]),
                arguments("xml-declaration", ("<?xml version=\"1.1\"?>" + MODEL).getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "xml-declaration",
                        ("<?xml version=\"1.0\" encoding=\"UTF-8\" encoding=\"UTF-16\"?>" + MODEL)
                                .getBytes(StandardCharsets.UTF_8)),
                arguments("xml-doctype", ("<!DOCTYPE d [<!ENTITY e \"x\">]>" + MODEL).getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "xml-doctype",
                        ("<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\">" + MODEL).getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "xml-instruction",
                        ("<?xml-stylesheet href=\"http://127.0.0.1:1/x.xsl\"?>" + MODEL)
                                .getBytes(StandardCharsets.UTF_8)),
                arguments("xml-malformed", MODEL.substring(0, 200).getBytes(StandardCharsets.UTF_8)),
                arguments("xml-malformed", "not xml".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void reads_aByteOrderMark() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        content.writeBytes((DECLARED.formatted("utf-8") + MODEL).getBytes(StandardCharsets.UTF_8));

        assertThat(new DeploymentGate().check(new ModelFile("x.bpmn", content.toByteArray()), Models.CATALOGUE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.exe",
                "x",
                "../x.bpmn",
                "a/../x.bpmn",
                "/x.bpmn",
                "X.BPMN",
                "x\n.bpmn",
                "x\0.bpmn",
                "x.bpmn/",
                "x.bpmn.js",
                "a b.bpmn",
                ""
            })
    void refuses_otherFileNames(String name) {
        assertThat(Models.check(name, MODEL)).extracting(Finding::rule).containsExactly("file-name");
    }
}
