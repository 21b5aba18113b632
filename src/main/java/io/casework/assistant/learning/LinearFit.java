package io.casework.assistant.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Fits one-vs-rest logistic regression; the same vectors in the same order give the same weights. */
final class LinearFit {

    private static final double STOP_AT = 0.1;
    private static final long SEED = 1L;

    private final LearnerSettings settings;
    private final List<String> labels;
    private final int dimensions;
    private final Pace pace;

    LinearFit(LearnerSettings settings, List<String> labels, Pace pace) {
        this.settings = settings;
        this.labels = labels;
        this.dimensions = settings.features().dimensions();
        this.pace = pace;
    }

    /** @param answers the index of each vector's label */
    LinearWeights fit(List<SparseVector> vectors, int[] answers) {
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, settings.cost(), STOP_AT);
        parameter.setRandom(new PacedRandom(pace));
        if (settings.balance() == LearnerSettings.Balance.EVERY_LABEL_ALIKE) {
            parameter.setWeights(evenWeights(answers), allLabels());
        }
        return weights(train(problem(vectors, answers), parameter));
    }

    private static Model train(Problem problem, Parameter parameter) {
        Linear.disableDebugOutput();
        return Linear.train(problem, parameter);
    }

    private Problem problem(List<SparseVector> vectors, int[] answers) {
        Problem problem = new Problem();
        problem.l = vectors.size();
        problem.bias = 1;
        problem.n = dimensions + 1;
        problem.x = vectors.stream().map(this::nodes).toArray(Feature[][]::new);
        problem.y = Arrays.stream(answers).asDoubleStream().toArray();
        return problem;
    }

    /** The learner counts places from 1 and wants the constant as the last one. */
    private Feature[] nodes(SparseVector vector) {
        Feature[] nodes = new Feature[vector.size() + 1];
        for (int i = 0; i < vector.size(); i++) {
            nodes[i] = new FeatureNode(vector.places()[i] + 1, vector.values()[i]);
        }
        nodes[vector.size()] = new FeatureNode(dimensions + 1, 1);
        return nodes;
    }

    private LinearWeights weights(Model model) {
        double[] fitted = model.getFeatureWeights();
        int[] order = model.getLabels();
        float[] offsets = new float[labels.size()];
        float[][] weights = new float[labels.size()][];
        for (int column = 0; column < order.length; column++) {
            float[] line = line(fitted, column, order.length);
            offsets[order[column]] = line[dimensions];
            weights[order[column]] = Arrays.copyOf(line, dimensions);
        }
        return LinearWeights.rounded(labels, offsets, weights);
    }

    /** With two labels the learner fits one line only: the second label's is its mirror image. */
    private float[] line(double[] fitted, int column, int count) {
        int columns = count == 2 ? 1 : count;
        float sign = column >= columns ? -1 : 1;
        float[] line = new float[dimensions + 1];
        for (int place = 0; place < line.length; place++) {
            line[place] = sign * (float) fitted[place * columns + column % columns];
        }
        return line;
    }

    private double[] evenWeights(int[] answers) {
        double[] weights = new double[labels.size()];
        for (int label = 0; label < weights.length; label++) {
            int wanted = label;
            long texts =
                    Arrays.stream(answers).filter(answer -> answer == wanted).count();
            weights[label] = texts == 0 ? 1 : (double) answers.length / (labels.size() * texts);
        }
        return weights;
    }

    /** The learner draws a number for each text that it looks at, and this is the only place where it can be slowed. */
    private static final class PacedRandom extends Random {

        private static final long serialVersionUID = 1L;

        private final transient Pace pace;

        PacedRandom(Pace pace) {
            super(SEED);
            this.pace = pace;
        }

        @Override
        protected int next(int bits) {
            pace.step();
            return super.next(bits);
        }
    }

    private int[] allLabels() {
        int[] all = new int[labels.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
