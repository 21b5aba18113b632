package io.casework.assistant.providers;

import io.casework.shared.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks a provider, within its time, its budget and its health, and writes down how that went. Whatever goes wrong, the
 * answer is that there is none: the caller has the local models to fall back on.
 */
@Component
public class AskProvider {

    private static final Logger log = LoggerFactory.getLogger(AskProvider.class);
    private static final int LONGEST_NAME = 100;

    private final Providers providers;
    private final ProviderAddresses addresses;
    private final Lines lines;
    private final Budgets budgets;
    private final Calls calls;
    private final Clock clock;

    AskProvider(
            Providers providers, ProviderAddresses addresses, Lines lines, Budgets budgets, Calls calls, Clock clock) {
        this.providers = providers;
        this.addresses = addresses;
        this.lines = lines;
        this.budgets = budgets;
        this.calls = calls;
        this.clock = clock;
    }

    /** A call and what came of it. */
    public record Asked(Call call, @Nullable Answer answer) {}

    /** What is asked of whom, until when. */
    private record Asking(
            Provider provider,
            Question question,
            AnswerCheck check,
            @Nullable Listener listener,
            Deadline deadline,
            Line line) {

        Duration took() {
            return provider.timeout().minus(deadline.left());
        }
    }

    /** How a call went. */
    private record Ending(
            CallOutcome outcome, @Nullable String reason, @Nullable Answer answer, Tokens spent, int requests) {

        static Ending unasked(CallOutcome outcome) {
            return new Ending(outcome, null, null, Tokens.NONE, 0);
        }
    }

    /**
     * @param check what the answer has to pass; an answer that does not is none
     * @throws IllegalStateException within a transaction, which would be held open meanwhile
     */
    public Optional<Answer> ask(Provider provider, Question question, AnswerCheck check) {
        return Optional.ofNullable(
                asked(provider, question, check, null, lines.to(provider)).answer());
    }

    /**
     * Asks, and lets somebody hear the answer while it is written. What is heard is checked only when it is complete:
     * until then, and when there is no answer in the end, it must not be used.
     *
     * @throws IllegalStateException within a transaction, which would be held open meanwhile
     */
    public Asked askAloud(Provider provider, Question question, AnswerCheck check, Listener listener) {
        return asked(provider, question, check, listener, lines.to(provider));
    }

    /** Asks also a provider that is left alone for its failures; when it works again, that is over. */
    public Call test(Provider provider, Question question) {
        Call call = asked(provider, question, AnswerCheck.NONE, null, new Line(provider))
                .call();
        if (call.outcome() == CallOutcome.ANSWERED || call.outcome() == CallOutcome.REPAIRED) {
            lines.renew(provider);
        }
        return call;
    }

    /** What would leave, to the byte; nothing does. */
    public OutgoingRequest preview(Provider provider, Question question) {
        Capture capture = new Capture();
        Deadline deadline = Deadline.in(provider.timeout());
        ChatClient client = ChatClients.of(provider, providers.key(provider), capture);
        try {
            new Exchange(provider, question, deadline, client, null).run();
        } catch (Trouble captured) {
            return capture.request();
        }
        throw new IllegalStateException("A preview was answered");
    }

    private Asked asked(
            Provider provider, Question question, AnswerCheck check, @Nullable Listener listener, Line line) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No provider is asked within a transaction");
        }
        Asking asking = new Asking(provider, question, check, listener, Deadline.in(provider.timeout()), line);
        Ending ending = onLine(asking);
        Call call = row(provider, question, ending, asking.took());
        calls.record(call);
        if (ending.answer() == null) {
            log.info("{} of {}: {} {}", question.prompt(), provider.name(), ending.outcome(), ending.reason());
        }
        return new Asked(call, ending.answer());
    }

    private Ending onLine(Asking asking) {
        CallOutcome closed = asking.line().enter();
        if (closed != null) {
            return Ending.unasked(closed);
        }
        Spending most = spending(asking.provider(), asking.question().most());
        return reserved(asking.line(), asking.question(), most)
                .map(reservation -> paid(asking, reservation))
                .orElseGet(() -> Ending.unasked(CallOutcome.OVER_BUDGET));
    }

    private Optional<Budgets.Reservation> reserved(Line line, Question question, Spending most) {
        boolean kept = false;
        try {
            Optional<Budgets.Reservation> reserved =
                    budgets.reserve(question.occasion().flow(), most);
            kept = reserved.isPresent();
            return reserved;
        } finally {
            if (!kept) {
                line.turnBack();
            }
        }
    }

    private Ending paid(Asking asking, Budgets.Reservation reservation) {
        Ending ending = Ending.unasked(CallOutcome.FAILED);
        try {
            ending = exchanged(asking);
            return ending;
        } finally {
            asking.line().leave(ending.outcome(), asking.took());
            budgets.settle(reservation, spending(asking.provider(), ending.spent()));
        }
    }

    private Ending exchanged(Asking asking) {
        Provider provider = asking.provider();
        Question question = asking.question();
        Exchange exchange = exchange(asking);
        try {
            Exchange.Result result = exchange.run();
            CallOutcome outcome = result.repaired() ? CallOutcome.REPAIRED : CallOutcome.ANSWERED;
            return asking.check()
                    .fault(result.content())
                    .map(fault -> ending(CallOutcome.UNSAFE, fault, null, exchange))
                    .orElseGet(() ->
                            ending(outcome, null, new Answer(result.content(), by(provider, question)), exchange));
        } catch (Trouble trouble) {
            asking.line().leaveAlone(trouble.retryAfter());
            return ending(trouble.outcome(), trouble.reason(), null, exchange);
        }
    }

    private Exchange exchange(Asking asking) {
        Provider provider = asking.provider();
        Optional<String> key = providers.key(provider);
        Wire wire = new Wire(addresses, asking.deadline(), provider, key.isEmpty());
        if (asking.listener() != null) {
            asking.listener().whenGone(wire::hangUp);
        }
        ChatClient client = ChatClients.of(provider, key, wire);
        return new Exchange(provider, asking.question(), asking.deadline(), client, asking.listener());
    }

    private static Ending ending(
            CallOutcome outcome, @Nullable String reason, @Nullable Answer answer, Exchange exchange) {
        return new Ending(outcome, reason, answer, exchange.spent(), exchange.requests());
    }

    private static Spending spending(Provider provider, Tokens tokens) {
        return new Spending(tokens.total(), provider.cost(tokens));
    }

    private static String by(Provider provider, Question question) {
        String name = provider.name() + '/' + provider.model() + ' ' + question.prompt();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private Call row(Provider provider, Question question, Ending ending, Duration took) {
        Occasion occasion = question.occasion();
        BigDecimal cost = provider.cost(ending.spent());
        return new Call(
                Ids.next(),
                clock.instant(),
                provider.id(),
                provider.name(),
                provider.model(),
                question.prompt(),
                question.task(),
                occasion.flow(),
                occasion.step(),
                occasion.caseNumber(),
                ending.outcome(),
                ending.reason(),
                ending.requests(),
                ending.spent().in(),
                ending.spent().out(),
                cost,
                took.toMillis(),
                question.maskedInWords());
    }
}
