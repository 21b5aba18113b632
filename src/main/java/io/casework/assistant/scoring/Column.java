package io.casework.assistant.scoring;

import java.util.List;

/** How the values of one fact fall into cells; cell 0 is for those that are not known. */
sealed interface Column permits AmountColumn, ChoiceColumn {

    int UNKNOWN = 0;

    String name();

    /** How many cells there are. */
    int cells();

    int cellOf(Facts facts);

    /** The cell among fewer, coarser ones: the unknown, and at most so many groups beside it. */
    int group(int cell, int groups);

    /** How many cells there are when they are grouped. */
    int groupedCells(int groups);

    /** The groupings in which the fact is learned: fine ones follow the data, coarse ones steady them. */
    List<Integer> groupings();
}
