package io.casework.assistant;

import io.casework.cases.Categories;
import org.springframework.core.io.ClassPathResource;

/** The model that the product trains at its first start, trained once for all tests. */
final class ShippedModel {

    static final Categories CATEGORIES = new Categories(new ClassPathResource("cases/categories.json"));
    static final Seeds SEEDS = Seeds.shipped();
    static final TrainedTicketModel TRAINED = new TicketTraining(LocalModel.intentNames(CATEGORIES)).train(SEEDS);

    private ShippedModel() {}

    static Reading read(String text) {
        return TRAINED.model().read(text);
    }

    static String categoryOf(String intent) {
        return CATEGORIES.ofIntent(intent).map(category -> category.id()).orElse(intent);
    }
}
