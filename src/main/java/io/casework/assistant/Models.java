package io.casework.assistant;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The trained models, in the database, so that every node reads with the same one. */
@Component
class Models {

    private static final Logger log = LoggerFactory.getLogger(Models.class);
    private static final String TICKET = "ticket";

    private final ModelMapper models;
    private final JsonMapper json;
    private final Clock clock;

    Models(ModelMapper models, JsonMapper json, Clock clock) {
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    /** The model of these seeds, trained by whichever node came first. */
    VersionedModel trainedOn(Seeds seeds, TicketTraining training) {
        String fingerprint = TicketModelFormat.VERSION + '-' + seeds.fingerprint();
        StoredModel stored = models.findModel(TICKET, fingerprint);
        return versioned(stored == null ? train(seeds, training, fingerprint) : stored);
    }

    private StoredModel train(Seeds seeds, TicketTraining training, String fingerprint) {
        TrainedTicketModel trained = training.train(seeds);
        byte[] weights = TicketModelFormat.write(trained.model());
        String metrics = json.writeValueAsString(trained.figures());
        StoredModel model = new StoredModel(
                TICKET,
                models.findNewestVersion(TICKET) + 1,
                fingerprint,
                clock.instant(),
                seeds.messages().size(),
                metrics,
                weights);
        log.info("Trained the ticket model {} on {} examples: {}", model.version(), model.trainedOn(), metrics);
        return keep(model);
    }

    /** Of two nodes that train at the same time the first one's row stands; both trained the same. */
    private StoredModel keep(StoredModel model) {
        try {
            models.insertModel(model);
            return model;
        } catch (DuplicateKeyException e) {
            @Nullable StoredModel others = models.findModel(TICKET, model.fingerprint());
            if (others == null) {
                throw e;
            }
            return others;
        }
    }

    private static VersionedModel versioned(StoredModel stored) {
        return new VersionedModel(stored.version(), TicketModelFormat.read(stored.weights()));
    }
}
