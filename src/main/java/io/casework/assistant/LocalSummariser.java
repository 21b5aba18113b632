package io.casework.assistant;

import io.casework.assistant.Extract.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Summarises in this process, with sentences that somebody wrote and nothing else: it can't make anything up. */
@Component
class LocalSummariser {

    private static final String MODEL = "local-extract";
    private static final int OF_EACH = 2;
    private static final int MOST_STATEMENTS = 600;
    private static final int FEWEST = 5;

    Attributed<CaseSummary> summarise(LongCase subject) {
        List<Statement> all = statements(subject);
        Extract extract = new Extract(all, subject.language());
        Set<Statement> taken = new HashSet<>();
        int answered = subject.lastAnswer();
        boolean waits = answered < subject.messages().size() - 1;
        List<Statement> wanted = of(all, message -> subject.isInbound(message) && (message < answered || answered < 0));
        List<Statement> done = of(all, message -> !subject.isInbound(message));
        List<Statement> open = waits && answered >= 0 ? of(all, message -> message > answered) : asked(all, answered);
        List<CaseSummary.Point> points = Stream.of(
                        points(CaseSummary.Section.WANTED, extract.best(wanted, OF_EACH, taken), subject),
                        points(CaseSummary.Section.OPEN, extract.best(open, OF_EACH, taken), subject),
                        points(CaseSummary.Section.DONE, extract.best(done, OF_EACH, taken), subject))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(CaseSummary.Point::section))
                .toList();
        return new Attributed<>(summary(subject, points, 1), MODEL);
    }

    static CaseSummary summary(LongCase subject, List<CaseSummary.Point> points, double confidence) {
        return new CaseSummary(
                subject.language(),
                points,
                subject.newest().id(),
                subject.newest().createdAt(),
                subject.messages().size(),
                confidence);
    }

    /** Of each message some, so that a long one does not speak for all. */
    private static List<Statement> statements(LongCase subject) {
        int each = Math.max(
                FEWEST, MOST_STATEMENTS / Math.max(1, subject.messages().size()));
        return IntStream.range(0, subject.messages().size())
                .boxed()
                .flatMap(message -> statements(
                        message,
                        Statements.of(subject.messages().get(message).body()).stream()
                                .distinct()
                                .limit(each)
                                .toList()))
                .toList();
    }

    private static Stream<Statement> statements(int message, List<String> sentences) {
        return IntStream.range(0, sentences.size())
                .mapToObj(position -> new Statement(message, position, sentences.get(position)));
    }

    private static List<Statement> of(List<Statement> all, IntPredicate messages) {
        return all.stream()
                .filter(statement -> messages.test(statement.message()))
                .toList();
    }

    /** What the newest answer asks back. */
    private static List<Statement> asked(List<Statement> all, int answered) {
        return of(all, message -> message == answered).stream()
                .filter(statement -> statement.text().endsWith("?"))
                .toList();
    }

    private static List<CaseSummary.Point> points(
            CaseSummary.Section section, List<Statement> chosen, LongCase subject) {
        return chosen.stream()
                .map(statement -> new CaseSummary.Point(
                        section,
                        statement.text(),
                        List.of(subject.messages().get(statement.message()).id())))
                .toList();
    }
}
