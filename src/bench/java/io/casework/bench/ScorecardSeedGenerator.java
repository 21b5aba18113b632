package io.casework.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Wrote the first version of the fictional leads and customers that the scorecards start from. The committed files are
 * the source: who edits them by hand need not change this. Argument: the folder to write to.
 *
 * <p>The weights are rules of thumb of business-to-business selling, in log-odds, with as much chance as life has. They
 * say nothing about any real person or company.
 */
public final class ScorecardSeedGenerator {

    private final Random random;
    private final List<String> fields = new ArrayList<>();
    private double logit;

    private ScorecardSeedGenerator(long seed, double logit) {
        this.random = new Random(seed);
        this.logit = logit;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target");
        List<String> leads = new ArrayList<>(List.of("source,#budget,authority,need,timeline,#employees,region,industry,role,"
                + "website,address,phone,emailConsent,phoneConsent,#messages,#words,#earlierCases,won"));
        for (int lead = 0; lead < 800; lead++) {
            leads.add(new ScorecardSeedGenerator(1_000 + lead, -2.2).lead());
        }
        Files.write(folder.resolve("lead.csv"), leads);
        List<String> customers = new ArrayList<>(List.of("tier,#earlierCases,#tickets30,#tickets90,#reopened,#negative,"
                + "#late,#escalated,#poorRatings,#daysSinceContact,left"));
        for (int customer = 0; customer < 800; customer++) {
            customers.add(new ScorecardSeedGenerator(90_000 + customer, -3.7).customer());
        }
        Files.write(folder.resolve("churn.csv"), customers);
    }

    private String lead() {
        choose(0, weights("web-form", 30, 0.0, "referral", 12, 0.9, "event", 12, 0.2, "partner", 8, 0.6, "campaign", 18, -0.3, "cold", 12, -0.9, "ticket", 8, 0.7));
        boolean company = random.nextDouble() < 0.75;
        double size = Math.exp(2 + random.nextGaussian() * 1.8);
        int employees = Math.max(1, (int) (company ? size : Math.min(size, 20)));
        double budget = 400 * Math.pow(employees, 0.75) * Math.exp(random.nextGaussian());
        amount(0.45, Math.round(budget / 500) * 500.0, value -> 0.35 * Math.log((value + 500) / 8_000), -0.2);
        choose(0.4, weights("yes", 55, 0.8, "no", 45, -0.6), -0.1);
        choose(0.3, weights("strong", 35, 1.1, "some", 45, 0.0, "none", 20, -2.2), -0.2);
        choose(0.4, weights("now", 15, 0.9, "quarter", 25, 0.7, "half-year", 25, 0.0, "year", 20, -0.5, "later", 15, -1.3), -0.2);
        amount(0.3, employees, value -> value < 10 ? -0.3 : value < 500 ? 0.3 : -0.1, -0.1);
        choose(0.2, weights("DE", 45, 0.2, "AT", 12, 0.1, "CH", 10, 0.2, "US", 12, -0.2, "GB", 11, 0.0, "FR", 10, -0.2));
        choose(0.35, weights("manufacturing", 20, 0.2, "retail", 20, 0.1, "software", 20, 0.2, "finance", 12, 0.1, "health", 10, 0.0, "education", 9, -0.4, "public", 9, -0.5));
        choose(0.35, weights("executive", 22, 0.6, "head", 30, 0.4, "specialist", 38, -0.1, "student", 10, -1.8));
        choose(0, weights("yes", company ? 70 : 20, 0.1, "no", company ? 30 : 80, -0.1));
        choose(0, weights("company", company ? 92 : 6, 0.2, "private", company ? 8 : 94, -0.5));
        choose(0, weights("yes", 55, 0.35, "no", 45, -0.3));
        choose(0, weights("yes", 70, 0.1, "no", 30, -0.3));
        choose(0, weights("yes", 40, 0.3, "no", 60, -0.1));
        amount(0, 1 + Math.floor(-Math.log(random.nextDouble()) * 1.1), value -> Math.min(value, 6) * 0.28, 0);
        amount(0, Math.max(1, Math.floor(Math.exp(3.4 + random.nextGaussian() * 0.8))), value -> value < 8 ? -0.6 : value < 200 ? 0.25 : 0, 0);
        amount(0, Math.floor(-Math.log(random.nextDouble()) * 0.6), value -> Math.min(value, 4) * 0.2, 0);
        return row();
    }

    private String customer() {
        choose(0, weights("standard", 60, 0.1, "silver", 20, 0.0, "gold", 14, -0.3, "vip", 6, -0.5));
        double activity = -Math.log(random.nextDouble());
        double trouble = random.nextDouble();
        amount(0, Math.floor(activity * 6), value -> value > 8 ? -0.4 : value < 1 ? 0.4 : 0, 0);
        double tickets = 1 + Math.floor(activity * 1.6 * (0.5 + trouble));
        amount(0, Math.min(tickets, 1 + Math.floor(tickets * random.nextDouble())), value -> Math.min(value, 6) * 0.15, 0);
        amount(0, tickets, value -> Math.min(value, 8) * 0.08, 0);
        amount(0, some(tickets, 0.25 * trouble), value -> Math.min(value, 4) * 0.55, 0);
        amount(0, some(tickets, 0.6 * trouble), value -> Math.min(value, 4) * 0.45, 0);
        amount(0, some(tickets, 0.45 * trouble), value -> Math.min(value, 4) * 0.5, 0);
        amount(0, some(tickets, 0.15 * trouble), value -> Math.min(value, 3) * 0.7, 0);
        amount(0, some(tickets, 0.2 * trouble), value -> Math.min(value, 3) * 0.9, 0);
        amount(tickets > 1 ? 0 : 1, Math.floor(random.nextDouble() * 90), value -> value > 60 ? 0.2 : 0, 0.2);
        return row();
    }

    private double some(double tries, double share) {
        double count = 0;
        for (int i = 0; i < tries; i++) {
            count += random.nextDouble() < share ? 1 : 0;
        }
        return count;
    }

    private record Choice(String word, int weight, double addition) {}

    private static List<Choice> weights(Object... triples) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < triples.length; i += 3) {
            choices.add(new Choice((String) triples[i], (int) triples[i + 1], (double) triples[i + 2]));
        }
        return choices;
    }

    private void choose(double unknown, List<Choice> choices) {
        choose(unknown, choices, 0);
    }

    private void choose(double unknown, List<Choice> choices, double whenUnknown) {
        if (random.nextDouble() < unknown) {
            add("", whenUnknown);
            return;
        }
        int left = random.nextInt(choices.stream().mapToInt(Choice::weight).sum());
        for (Choice choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                add(choice.word(), choice.addition());
                return;
            }
        }
    }

    private void amount(double unknown, double value, DoubleUnaryOperator addition, double whenUnknown) {
        if (random.nextDouble() < unknown) {
            add("", whenUnknown);
        } else {
            add(String.format(Locale.ROOT, "%.0f", value), addition.applyAsDouble(value));
        }
    }

    private void add(String field, double addition) {
        fields.add(field);
        logit += addition;
    }

    private String row() {
        boolean positive = random.nextDouble() < 1 / (1 + Math.exp(-logit));
        return String.join(",", fields) + (positive ? ",1" : ",0");
    }
}
