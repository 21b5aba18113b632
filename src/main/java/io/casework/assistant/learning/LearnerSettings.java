package io.casework.assistant.learning;

/**
 * How a model is fitted.
 *
 * @param cost what a training text on the wrong side costs (liblinear's C)
 */
public record LearnerSettings(FeatureSettings features, double cost, Balance balance) {

    public static final LearnerSettings TOPIC = new LearnerSettings(FeatureSettings.TOPIC, 10, Balance.AS_GIVEN);

    /** For labels of which one is far more frequent in the examples than it should be in the answers. */
    public static final LearnerSettings BALANCED =
            new LearnerSettings(FeatureSettings.TOPIC, 10, Balance.EVERY_LABEL_ALIKE);

    public static final LearnerSettings LANGUAGE = new LearnerSettings(FeatureSettings.LANGUAGE, 10, Balance.AS_GIVEN);

    /** Whether labels with few texts count as much as those with many. */
    public enum Balance {
        AS_GIVEN,
        EVERY_LABEL_ALIKE
    }
}
