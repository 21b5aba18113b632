package io.casework.assistant;

import io.casework.cases.Categories;
import io.casework.cases.Category;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The model of this node: loaded, or trained by the first node ever, in the background once the application is up. */
@Component
class LocalModel {

    private static final Logger log = LoggerFactory.getLogger(LocalModel.class);

    private final Models models;
    private final TicketTraining training;
    private final AssistantSettings settings;
    private final AtomicBoolean preparing = new AtomicBoolean();
    private final CountDownLatch prepared = new CountDownLatch(1);
    private volatile @Nullable VersionedModel current;

    LocalModel(Models models, Categories categories, AssistantSettings settings) {
        this.models = models;
        this.settings = settings;
        this.training = new TicketTraining(intentNames(categories));
    }

    /**
     * The model that serves now, whichever node chose it. Empty while the first one is being prepared, which takes
     * seconds; asking starts that if nothing has.
     */
    Optional<VersionedModel> find() {
        VersionedModel now = current;
        if (now == null) {
            prepare();
            return Optional.empty();
        }
        return Optional.of(now.version() == models.servingVersion() ? now : reload(now));
    }

    /** Whether a text is in a language, as far as can be told. */
    boolean isIn(String language, String text) {
        return find().map(model -> model.model().read(text).language())
                .filter(detected -> !detected.equals("und"))
                .map(language::equals)
                .orElse(true);
    }

    /** Waits for the first preparation; a step of a flow may, for it holds no transaction. Empty when time is up. */
    Optional<VersionedModel> await(Duration atMost) {
        Optional<VersionedModel> now = find();
        if (now.isPresent()) {
            return now;
        }
        try {
            return prepared.await(atMost.toMillis(), TimeUnit.MILLISECONDS) ? find() : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.prepareAtStart()) {
            prepare();
        }
    }

    private void prepare() {
        if (current == null && preparing.compareAndSet(false, true)) {
            Thread thread = new Thread(this::load, "assistant-model");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private synchronized VersionedModel reload(VersionedModel known) {
        VersionedModel now = current;
        if (now == null || now.version() == known.version()) {
            now = models.load(Seeds.shipped(), training);
            current = now;
        }
        return now;
    }

    private void load() {
        try {
            current = models.load(Seeds.shipped(), training);
            prepared.countDown();
        } catch (RuntimeException e) {
            log.error("The ticket model could not be prepared; the next ticket tries again", e);
        } finally {
            preparing.set(false);
        }
    }

    static Map<String, String> intentNames(Categories categories) {
        return categories.all().stream()
                .flatMap(category -> category.intents().stream())
                .collect(Collectors.toMap(
                        Category.Intent::id, intent -> intent.name().getOrDefault("en", intent.id())));
    }
}
