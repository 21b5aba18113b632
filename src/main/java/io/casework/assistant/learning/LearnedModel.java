package io.casework.assistant.learning;

import java.util.List;

/**
 * A model and how far to trust it.
 *
 * @param unseen what models that had not seen it said about each example, in the order of the examples: the base of
 *     every threshold and figure that must hold on new texts
 */
public record LearnedModel(TextModel model, List<Judgement> unseen) {}
