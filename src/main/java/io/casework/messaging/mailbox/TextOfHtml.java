package io.casework.messaging.mailbox;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes clean HTML down as plain text, quotations behind {@code >} as mails have it. */
final class TextOfHtml implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "pre");
    private static final Set<String> CELLS = Set.of("td", "th");

    private static final int DEEPEST = 9;

    private final StringBuilder written = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quoteDepth;
    private int preDepth;
    private boolean paragraphEnded;
    private int endedDepth;

    private TextOfHtml() {}

    static String of(Element body) {
        var text = new TextOfHtml();
        body.traverse(text);
        text.endLine();
        return Words.lines(text.written.toString());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (element.isBlock() && !CELLS.contains(name)) {
            endLine();
        }
        if (PARAGRAPHS.contains(name)) {
            paragraphEnded = true;
            endedDepth = shownDepth();
        }
        if (CELLS.contains(name)) {
            line.append(' ');
        }
        quoteDepth -= name.equals("blockquote") ? 1 : 0;
        preDepth -= name.equals("pre") ? 1 : 0;
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (element.isBlock() && !CELLS.contains(name)) {
            endLine();
        }
        switch (name) {
            case "br" -> newLine();
            case "hr" -> line.append("---");
            case "li" -> line.append("- ");
            case "img" -> line.append(element.attr("alt").isBlank() ? "" : "[" + element.attr("alt").strip() + "]");
            case "blockquote" -> quoteDepth++;
            case "pre" -> preDepth++;
            default -> {}
        }
    }

    private void append(TextNode text) {
        if (preDepth > 0) {
            text.getWholeText().lines().forEach(this::appendLine);
            return;
        }
        String words = text.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
        boolean atStart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        line.append(atStart ? words.stripLeading() : words);
    }

    private void appendLine(String text) {
        line.append(text);
        newLine();
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            newLine();
        }
        line.setLength(0);
    }

    private void newLine() {
        if (paragraphEnded && !written.isEmpty()) {
            written.append(">".repeat(Math.min(endedDepth, shownDepth()))).append('\n');
        }
        paragraphEnded = false;
        written.append("> ".repeat(shownDepth())).append(line).append('\n');
        line.setLength(0);
    }

    private int shownDepth() {
        return Math.min(quoteDepth, DEEPEST);
    }
}
