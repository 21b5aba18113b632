package io.casework.bench;

import io.casework.bench.DrillPost.Arrival;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be true whatever died when. */
final class DrillLaws {

    private final DrillDatabase database;
    private final List<Arrival> arrivals;
    private final List<List<String>> outbox;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    DrillLaws(DrillDatabase database, List<Arrival> arrivals) {
        this.database = database;
        this.arrivals = arrivals;
        this.outbox = database.rows("outbox");
    }

    List<String> broken() {
        return broken;
    }

    Map<String, Object> figures() {
        return figures;
    }

    void oneCaseForEach(Collection<String> writers) {
        Map<String, Integer> cases = database.rows("cases-of-customers").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Integer.parseInt(row.get(1))));
        figures.put("cases", cases.size());
        writers.forEach(writer -> law(
                cases.getOrDefault(writer, 0) == 1, writer + " has " + cases.getOrDefault(writer, 0) + " cases"));
        law(cases.size() == writers.size(), "There are cases of nobody");
    }

    void nothingWaits() {
        for (String what : List.of("waiting-mails", "waiting-steps", "waiting-jobs", "waiting-incoming")) {
            int count = database.number(what);
            law(count == 0, what + ": " + count);
        }
        database.column("incidents").forEach(incident -> law(false, "Incident: " + incident));
        database.column("steps-done-twice").forEach(step -> law(false, "Done twice: " + step));
        for (List<String> row : database.rows("incoming")) {
            figures.put("incoming " + row.get(0), Integer.parseInt(row.get(1)));
            law(row.get(0).equals("filed"), "Incoming mail is " + row.get(0));
        }
    }

    /** A receiver that honours the Message-ID has each mail once. */
    void everyMailOnce(int mostTwice) {
        List<String> received = arrivals.stream().map(Arrival::id).toList();
        Set<String> distinct = new HashSet<>(received);
        Set<String> queued = new HashSet<>();
        for (List<String> item : outbox) {
            law(queued.add(item.get(0)), "Queued twice: " + item);
            law(item.get(2).equals("sent"), "Not sent: " + item);
            law(distinct.contains(item.get(0)), "Never arrived: " + item);
        }
        distinct.forEach(id -> law(queued.contains(id), "Arrived, but nobody queued it: " + id));
        int twice = received.size() - distinct.size();
        law(twice <= mostTwice, twice + " mails arrived again, more than nodes could have died over");
        figures.put("mails", distinct.size());
        figures.put("notices", kind("notice"));
        figures.put("surveys", kind("survey"));
        figures.put("arrivedAgainWithTheSameMessageId", twice);
    }

    void everyAnswerInOneMail(Set<String> answered) {
        Map<String, Set<String>> mails = new HashMap<>();
        for (Arrival arrival : arrivals) {
            mails.computeIfAbsent(DrillPeople.taskOf(arrival), task -> new HashSet<>())
                    .add(arrival.id());
        }
        answered.forEach(task -> {
            int count = mails.getOrDefault(task, Set.of()).size();
            law(count == 1, "The answer of task " + task + " is in " + count + " mails");
        });
        figures.put("answers", answered.size());
    }

    void orderOfEachCase() {
        Map<String, String> laneOf = outbox.stream().collect(Collectors.toMap(item -> item.get(0), item -> item.get(1)));
        Map<String, List<String>> queued = new HashMap<>();
        outbox.forEach(item -> queued.computeIfAbsent(item.get(1), lane -> new ArrayList<>())
                .add(item.get(0)));
        Map<String, List<String>> arrived = new HashMap<>();
        for (String id : new LinkedHashSet<>(arrivals.stream().map(Arrival::id).toList())) {
            arrived.computeIfAbsent(laneOf.getOrDefault(id, ""), lane -> new ArrayList<>())
                    .add(id);
        }
        queued.forEach((lane, ids) -> law(
                ids.equals(arrived.get(lane)), lane + " arrived as " + arrived.get(lane) + " instead of " + ids));
        figures.put("casesWithSeveralMails", queued.values().stream().filter(ids -> ids.size() > 1).count());
    }

    void timersFiredOnce(Collection<String> moved) {
        Map<String, String> fired = database.rows("fired").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        moved.forEach(number -> law(
                "1".equals(fired.get(number)), "The timer of " + number + " fired " + fired.get(number) + " times"));
        Set<String> told = new HashSet<>();
        for (List<String> row : database.rows("told")) {
            told.add(row.get(0));
            law(row.get(2).equals("1"), "Told " + row.get(2) + " times of one deadline: " + row);
        }
        law(told.equals(new HashSet<>(moved)), "Told of the deadlines of " + told + " instead of " + moved);
        figures.put("timersDueWhileStopped", moved.size());
    }

    void quietLogs(String name, String log, int kills) {
        List<String> errors =
                log.lines().filter(line -> line.contains(" ERROR ")).toList();
        errors.forEach(line -> law(false, name + ": " + line));
        figures.put(name + " warnings", log.lines().filter(line -> line.contains(" WARN ")).count());
        figures.put(name + " kills", kills);
    }

    private long kind(String kind) {
        return outbox.stream().filter(item -> item.get(3).equals(kind)).count();
    }

    private void law(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
