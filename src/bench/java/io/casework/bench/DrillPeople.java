package io.casework.bench;

import io.casework.bench.DrillPost.Arrival;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Customers who write by the interface and by mail, and an agent who answers whatever is open. */
final class DrillPeople {

    private static final Pattern NUMBER = Pattern.compile("C-\\d+");

    private final DrillApi api;
    private final DrillPost post;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Set<String> writers = new HashSet<>();
    private volatile boolean working = true;

    DrillPeople(DrillApi api, DrillPost post) {
        this.api = api;
        this.post = post;
    }

    /** Everybody who opened a case. */
    Set<String> writers() {
        return writers;
    }

    /** The tasks with an answer that the product has taken. */
    Set<String> answered() {
        return answered;
    }

    List<String> refusals() {
        return refusals;
    }

    /** @return the number of the case */
    String openTicket(String customer, String message) {
        writers.add(customer);
        String json = DrillApi.JSON.writeValueAsString(
                Map.of("subject", "A question", "message", message, "customer", Map.of("email", customer)));
        HttpResponse<String> answer = api.postAsMachine("/api/tickets", json, "drill-" + customer);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return DrillApi.JSON.readTree(answer.body()).get("number").asString();
    }

    void writeMail(String customer, String message) {
        writers.add(customer);
        post.write(customer, "<" + customer + ".1>", "A question", message, null);
    }

    /** Whoever began by mail and has an answer asks once more. */
    int askAgain() {
        Set<String> asked = new HashSet<>();
        for (Arrival arrival : post.arrivals()) {
            if (arrival.to().startsWith("mail") && NUMBER.matcher(arrival.text()).find() && asked.add(arrival.to())) {
                post.write(
                        arrival.to(),
                        "<" + arrival.to() + ".2>",
                        "Re: A question",
                        "Thank you. And when will that be?",
                        arrival.id());
            }
        }
        return asked.size();
    }

    /** Nobody answers these. */
    void leave(String caseNumber) {
        left.add(caseNumber);
    }

    /** Works until told to stop. */
    Thread agent() {
        var thread = new Thread(this::work, "agent");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void goHome() {
        working = false;
    }

    private void work() {
        while (working) {
            JsonNode tasks = api.get("/api/tasks?filter=all&sort=created&limit=50").path("items");
            int done = 0;
            for (JsonNode task : tasks) {
                done += working && take(task) ? 1 : 0;
            }
            RunningProduct.sleep(done == 0 ? 500 : 50);
        }
    }

    /** @return whether there was something to do */
    private boolean take(JsonNode task) {
        String id = task.get("id").asString();
        String number = task.get("caseNumber").asString();
        return switch (task.get("step").asString()) {
            case "Task_ReviewTriage" -> complete(id, Map.of("outcome", "confirmed", "intent", "late-delivery"));
            case "Task_AnswerCustomer" -> !left.contains(number) && answer(id, number);
            default -> false;
        };
    }

    private boolean answer(String id, String number) {
        int before = answers.getOrDefault(number, 0);
        boolean isResolved = before > 0 || Integer.parseInt(number.substring(2)) % 3 == 0;
        boolean isDone = complete(
                id,
                Map.of(
                        "action",
                        isResolved ? "reply-and-resolve" : "reply",
                        "reply",
                        "Answer #" + id + " about " + number + "."));
        if (isDone) {
            answered.add(id);
            answers.merge(number, 1, Integer::sum);
        }
        return isDone;
    }

    private boolean complete(String id, Map<String, String> data) {
        api.post("/api/tasks/" + id + "/assignment", "{}");
        String json = DrillApi.JSON.writeValueAsString(Map.of("data", data));
        HttpResponse<String> answer = api.post("/api/tasks/" + id + "/completion", json);
        if (answer.statusCode() < 300) {
            return true;
        }
        refusals.add(answer.statusCode() + " " + answer.body());
        return false;
    }

    /** The task that an answer in a mail is from. */
    static String taskOf(Arrival arrival) {
        Matcher found = Pattern.compile("Answer #([\\w-]+)").matcher(arrival.text());
        return found.find() ? found.group(1) : "";
    }
}
