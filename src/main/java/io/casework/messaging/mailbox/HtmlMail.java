package io.casework.messaging.mailbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A mail in HTML as it may be shown: structure and words. Styles, scripts, forms and frames are gone, nothing is loaded
 * from elsewhere, a link shows where it leads, and what answers repeat is folded.
 *
 * @param html pictures are {@code cid:} and a name given by us
 * @param text the same in plain text
 * @param blockedImages pictures that would have been loaded from elsewhere
 */
record HtmlMail(String html, String text, int blockedImages) {

    private static final int MOST_ROUNDS = 8;
    private static final int DEEPEST = 300;
    private static final int LONGEST_PICTURE = 300_000;
    private static final Pattern HIDING = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all|font-size\\s*:\\s*0(px|pt|em|%)?\\s*(;|!|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE =
            Pattern.compile("^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+$");
    private static final Pattern ADDRESS = Pattern.compile("^(https?://)?([\\w-]+\\.)+[a-z]{2,}(/\\S*)?$");
    private static final String QUOTES =
            "blockquote, .gmail_quote, .yahoo_quoted, .protonmail_quote, #divRplyFwdMsg, #appendonsend";

    private static final Safelist SAFE = new Safelist()
            .addTags("a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup")
            .addTags("dd", "del", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i")
            .addTags("img", "ins", "li", "ol", "p", "pre", "q", "s", "small", "span", "strike", "strong", "sub")
            .addTags("summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul")
            .addAttributes(":all", "dir")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("ol", "start", "type")
            .addAttributes("td", "colspan", "rowspan", "align")
            .addAttributes("th", "colspan", "rowspan", "align", "scope")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addProtocols("img", "src", "cid", "data")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    /** @param pictures the Content-IDs that the mail brings along, each with the name that we give it */
    static HtmlMail of(String html, Map<String, String> pictures) {
        Document page = Jsoup.parse(html);
        if (isTooDeep(page)) {
            String words = TextOfHtml.of(page.body());
            return new HtmlMail(preformatted(words), words, 0);
        }
        page.outputSettings().prettyPrint(false);
        page.select("title, template, object, iframe, svg, math").remove();
        page.select("[style], [hidden]").stream().filter(HtmlMail::isHidden).forEach(Element::remove);
        int blocked = page.select("img").stream()
                .mapToInt(image -> shown(image, pictures))
                .sum();
        page.select("a[href]").forEach(HtmlMail::tellWhereItLeads);
        String text = TextOfHtml.of(cleaned(page.clone()).body());
        fold(page.body());
        return new HtmlMail(settled(cleaned(page).body().html(), text), text, blocked);
    }

    /** What a browser reads is what was cleaned: markup that changes by being read again is no markup any more. */
    private static String settled(String html, String text) {
        String current = html;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Document read = Jsoup.parseBodyFragment(current);
            read.outputSettings().prettyPrint(false);
            String again = cleaned(read).body().html();
            if (again.equals(current)) {
                return current;
            }
            current = again;
        }
        return preformatted(text);
    }

    private static String preformatted(String text) {
        return "<pre>" + Entities.escape(text) + "</pre>";
    }

    /** No mailer nests like that; work on what does grows with the square of its size. */
    private static boolean isTooDeep(Document page) {
        NodeFilter tooDeep = (node, depth) -> depth > DEEPEST ? FilterResult.STOP : FilterResult.CONTINUE;
        return NodeTraversor.filter(tooDeep, page) == FilterResult.STOP;
    }

    private static Document cleaned(Document page) {
        Document clean = new Cleaner(SAFE).clean(page);
        clean.outputSettings().prettyPrint(false);
        return clean;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDING.matcher(element.attr("style")).find();
    }

    /** Takes a picture that the mail brings along; says of another that it is not there. */
    private static int shown(Element image, Map<String, String> pictures) {
        String source = image.attr("src").strip();
        String own = source.regionMatches(true, 0, "cid:", 0, 4) ? pictures.get(contentId(source)) : null;
        if (own != null) {
            image.attr("src", "cid:" + own);
            return 0;
        }
        if (source.length() < LONGEST_PICTURE && PICTURE.matcher(source).matches()) {
            return 0;
        }
        String words = image.attr("alt").strip();
        image.replaceWith(new TextNode(words.isEmpty() ? "" : "[" + words + "]"));
        return source.isEmpty() || source.startsWith("data:") ? 0 : 1;
    }

    private static String contentId(String source) {
        String id = source.substring("cid:".length());
        return URLDecoder.decode(
                id.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /** Names the host when the words of the link name another one, and drops a name before the host. */
    private static void tellWhereItLeads(Element link) {
        URI target = uri(link.attr("href").strip());
        if (target == null || target.getHost() == null) {
            return;
        }
        if (target.getRawUserInfo() != null) {
            link.attr("href", link.attr("href").replaceFirst("//[^/?#]*@", "//"));
        }
        String words = link.text().strip().toLowerCase(Locale.ROOT);
        String host = target.getHost().toLowerCase(Locale.ROOT);
        if (ADDRESS.matcher(words).matches() && !host.equals(hostOf(words))) {
            link.appendText(" [" + host + "]");
        }
    }

    private static @Nullable String hostOf(String address) {
        URI uri = uri(address.startsWith("http") ? address : "https://" + address);
        return uri == null ? null : uri.getHost();
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Folds what is quoted, unless nothing else would be left. */
    private static void fold(Element body) {
        List<Element> quotes = body.select(QUOTES).stream()
                .filter(quote -> quote.parents().stream().noneMatch(parent -> parent.is(QUOTES)))
                .toList();
        Element rest = body.clone();
        rest.select(QUOTES).remove();
        if (rest.hasText()) {
            quotes.forEach(HtmlMail::foldAway);
        }
    }

    private static void foldAway(Element quote) {
        var details = new Element("details");
        quote.before(details);
        details.appendElement("summary");
        foldInto(details, quote);
    }

    private static void foldInto(Element details, Element first) {
        boolean takesAllThatFollows = first.is("#divRplyFwdMsg, #appendonsend");
        Element next = first.nextElementSibling();
        details.appendChild(first);
        while (takesAllThatFollows && next != null) {
            Element following = next.nextElementSibling();
            details.appendChild(next);
            next = following;
        }
    }
}
