package io.casework.assistant.scoring;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/** Fits the weights by logistic regression with small weights preferred; the same rows give the same weights. */
final class WeightFit {

    private static final double STOP_AT = 0.01;

    private final Columns columns;
    private final List<Block> blocks;
    private final int[] starts;
    private final int size;

    WeightFit(Columns columns, List<Block> blocks) {
        this.columns = columns;
        this.blocks = blocks;
        this.starts = Weights.starts(blocks, columns);
        this.size = starts[blocks.size()];
    }

    /** @param cost what a row on the wrong side costs (liblinear's C) */
    Weights fit(Rows rows, double cost) {
        Linear.disableDebugOutput();
        return weights(Linear.train(problem(rows), new Parameter(SolverType.L2R_LR, cost, STOP_AT)));
    }

    private Problem problem(Rows rows) {
        Problem problem = new Problem();
        problem.l = rows.totalWeight();
        problem.n = size + 1;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        int next = 0;
        for (int row = 0; row < rows.count(); row++) {
            Feature[] features = features(rows.cells(row));
            for (int copy = 0; copy < rows.weight(row); copy++) {
                problem.x[next] = features;
                problem.y[next++] = rows.isPositive(row) ? 1 : 0;
            }
        }
        return problem;
    }

    /** The learner counts places from 1 and wants the constant as the last one. */
    private Feature[] features(int[] cells) {
        Feature[] features = new Feature[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            features[i] = new FeatureNode(starts[i] + blocks.get(i).place(columns, cells) + 1, 1);
        }
        features[blocks.size()] = new FeatureNode(size + 1, 1);
        return features;
    }

    /** The learner's weights speak for the label that it met first. */
    private Weights weights(Model model) {
        double[] fitted = model.getFeatureWeights();
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        float[] values = new float[size];
        for (int place = 0; place < size; place++) {
            values[place] = (float) (sign * fitted[place]);
        }
        return new Weights(blocks, starts, values, sign * fitted[size]);
    }
}
