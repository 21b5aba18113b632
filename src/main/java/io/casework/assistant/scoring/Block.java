package io.casework.assistant.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights for the cells of one column, or for those of two columns together.
 *
 * @param second the same as the first when it is about one column
 * @param groups into how many groups the cells of a column are put
 */
record Block(int first, int second, int groups) {

    /** Each column on its own, at every one of its groupings. */
    static List<Block> singles(Columns columns) {
        List<Block> blocks = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            for (int groups : columns.get(column).groupings()) {
                blocks.add(new Block(column, column, groups));
            }
        }
        return blocks;
    }

    int size(Columns columns) {
        int cells = columns.get(first).groupedCells(groups);
        return isPair() ? cells * columns.get(second).groupedCells(groups) : cells;
    }

    /** Which of its weights counts. */
    int place(Columns columns, int[] cells) {
        int mine = columns.get(first).group(cells[first], groups);
        if (!isPair()) {
            return mine;
        }
        Column other = columns.get(second);
        return mine * other.groupedCells(groups) + other.group(cells[second], groups);
    }

    boolean isPair() {
        return first != second;
    }
}
