package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.Categories;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.io.ClassPathResource;

/** The model that the product trains at its first start, trained once for all tests. */
final class ShippedModel {

    static final Categories CATEGORIES = new Categories(new ClassPathResource("cases/categories.json"));
    static final Seeds SEEDS = Seeds.shipped();
    static final TrainedTicketModel TRAINED = new TicketTraining(LocalModel.intentNames(CATEGORIES)).train(SEEDS);

    private ShippedModel() {}

    /**
     * Stores it as if another node had trained it, and waits until this node reads with it.
     *
     * @return its version
     */
    static int storedIn(ModelMapper models, LocalModel node) {
        String fingerprint = TicketModelFormat.VERSION + '-' + SEEDS.fingerprint();
        StoredModel stored = models.findModel(Models.TICKET, fingerprint);
        int version = stored == null ? models.findNewestVersion(Models.TICKET) + 1 : stored.version();
        if (stored == null) {
            byte[] weights = TicketModelFormat.write(TRAINED.model());
            models.insertModel(new StoredModel(Models.TICKET, version, fingerprint, Instant.EPOCH, 1, "{}", weights));
        }
        assertThat(node.await(Duration.ofMinutes(1))).isPresent();
        return version;
    }

    static Reading read(String text) {
        return TRAINED.model().read(text);
    }

    static String categoryOf(String intent) {
        return CATEGORIES.ofIntent(intent).map(category -> category.id()).orElse(intent);
    }
}
