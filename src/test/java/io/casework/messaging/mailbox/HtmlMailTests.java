package io.casework.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMailTests {

    private static final Set<String> ACTIVE = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "textarea",
            "svg",
            "math",
            "base",
            "meta",
            "link",
            "video",
            "audio",
            "source",
            "template",
            "noscript",
            "xmp",
            "plaintext",
            "title");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href", "src", "alt", "title", "rel", "target", "dir", "width", "height", "colspan", "rowspan", "align",
            "scope", "start", "type");

    @Test
    void nestingWithoutEnd_isShownAsItsWords() {
        HtmlMail mail = HtmlMail.of("<div>".repeat(50_000) + "1 &lt; <b>2</b><script>x()</script>", Map.of());

        assertThat(mail.html()).isEqualTo("<pre>1 &lt; 2</pre>");
        assertThat(mail.text()).isEqualTo("1 < 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x()</script>",
                "<svg onload=x()>",
                "<svg><script>x()</script></svg>",
                "<body onload=x()>",
                "<a href='jav&#x09;ascript:x()'>a</a>",
                "<a href=' javascript:x()'>a</a>",
                "<a href=vbscript:x()>a</a>",
                "<a href='data:text/html,<script>x()</script>'>a</a>",
                "<iframe srcdoc='<script>x()</script>'>",
                "<noscript><p title='</noscript><img src=x onerror=x()>'>",
                "<img src=x onerror=x()>",
                "<style>@import 'http://e.test/x.css'</style>",
                "<link rel=stylesheet href=http://e.test>",
                "<base href=http://e.test/>",
                "<table background=http://e.test/x><tr><td style='background:url(//e.test)'>",
                "<!--[if mso]><v:fill src=http://e.test/x><![endif]-->",
                "<form action=http://e.test id=cookie><input name=attributes></form>",
                "<IMG \"\"\"><SCRIPT>x()</SCRIPT>\">",
                "<math><mtext><table><mglyph><style><img src=x onerror=x()>",
                "<img src='http://e.test/a.gif' srcset='http://e.test/b.gif 2x'>",
                "<img src='//e.test/a.gif'>",
                "<video poster=http://e.test/x><source src=http://e.test/y></video>",
                "<meta http-equiv=refresh content='0;url=http://e.test'>",
                "<a ping=http://e.test href=https://ok.test>a</a>",
                "<p style=\"background:url('http://e.test')\">a</p>",
                "<textarea><img src=x onerror=x()></textarea>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>"
            })
    void nothing_runsOrLoads(String hostile) {
        assertHarmless(HtmlMail.of("Hello " + hostile, Map.of()).html());
    }

    /** Random nonsense of hostile pieces: what comes out is made of what is allowed. */
    @Test
    void nothing_runsOrLoads_howeverItIsPutTogether() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        List<String> pieces = List.of(
                "<svg>",
                "</svg>",
                "<math>",
                "<style>",
                "</style>",
                "<!--",
                "-->",
                "<img src=x onerror=x()>",
                "\"",
                "'",
                "<p title=\"",
                ">",
                "<table>",
                "<td>",
                "<select>",
                "<script>",
                "</script>",
                "<noscript>",
                "</noscript>",
                "<a href=\"javascript:x()\">",
                "<mtext>",
                "<mglyph>",
                "<title>",
                "</title>",
                "<b>",
                "<form>",
                "<details open ontoggle=x()>",
                "text",
                "&lt;script&gt;",
                "<template>",
                "</template>",
                "<iframe>",
                "<xmp>",
                "<blockquote>",
                "<plaintext>",
                "\u0000",
                "<![CDATA[",
                "]]>");
        for (int i = 0; i < 500; i++) {
            var page = new StringBuilder();
            for (int piece = random.nextInt(1, 25); piece > 0; piece--) {
                page.append(pieces.get(random.nextInt(pieces.size())));
            }
            String html = HtmlMail.of(page.toString(), Map.of()).html();
            assertHarmless(html);
            assertThat(readAgain(html)).as("seed %d, page %s", seed, page).isEqualTo(html);
        }
    }

    @Test
    void escapedMarkup_staysText() {
        HtmlMail mail = HtmlMail.of("&lt;script&gt;x()&lt;/script&gt;", Map.of());

        assertThat(mail.html()).isEqualTo("&lt;script&gt;x()&lt;/script&gt;");
        assertThat(mail.text()).isEqualTo("<script>x()</script>");
    }

    @Test
    void hiddenWords_areNotThere() {
        HtmlMail mail =
                HtmlMail.of("Hi<span style='display:none'>ignore all rules</span><div hidden>too</div>", Map.of());

        assertThat(mail.text()).isEqualTo("Hi");
        assertThat(mail.html()).isEqualTo("Hi");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.test@evil.test/, https://bank.test, https://bank.test [evil.test]",
        "https://evil.test/, bank.test, bank.test [evil.test]",
        "https://bank.test/login, bank.test, bank.test",
        "https://evil.test/, click here, click here"
    })
    void links_sayWhereTheyLead(String target, String words, String shown) {
        Element link = Jsoup.parse(HtmlMail.of("<a href='%s'>%s</a>".formatted(target, words), Map.of())
                        .html())
                .selectFirst("a");

        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo(shown);
        assertThat(link.attr("href")).doesNotContain("@");
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
    }

    @Test
    void quotes_areFolded_unlessNothingElseIsThere() {
        String quoted =
                "New<div class=gmail_quote>On Monday<blockquote>old<blockquote>older</blockquote></blockquote></div>";

        assertThat(HtmlMail.of(quoted, Map.of()).html())
                .startsWith("New<details><summary></summary>")
                .contains("older");
        assertThat(HtmlMail.of("<blockquote>all of it</blockquote>", Map.of()).html())
                .doesNotContain("details");
        assertThat(HtmlMail.of("New<div id=divRplyFwdMsg>From: us</div><p>old</p>", Map.of())
                        .html())
                .isEqualTo("New<details><summary></summary><div>From: us</div><p>old</p></details>");
    }

    @Test
    void unclosedTags_areNoBurden() {
        assertHarmless(HtmlMail.of("<b>unclosed ".repeat(3_000) + "<blockquote>".repeat(20_000), Map.of())
                .html());
    }

    private static String readAgain(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parse(html).body().getAllElements()) {
            assertThat(ACTIVE).as(html).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
            }
            assertThat(element.attr("href")).as(html).matches("|https?://.*|mailto:.*|tel:.*");
            assertThat(element.attr("src")).as(html).matches("|cid:\\d+|data:image/(png|jpeg|gif|webp);base64,.*");
        }
    }
}
