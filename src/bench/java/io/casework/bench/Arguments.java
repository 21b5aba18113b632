package io.casework.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Files and {@code --name value} options of a command line. */
record Arguments(List<Path> files, Map<String, String> options) {

    static Arguments of(List<String> words) {
        List<Path> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--") && i + 1 < words.size()) {
                options.put(words.get(i).substring(2), words.get(++i));
            } else {
                files.add(Path.of(words.get(i)));
            }
        }
        return new Arguments(List.copyOf(files), Map.copyOf(options));
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    Set<String> names(String name) {
        return new TreeSet<>(Arrays.asList(option(name, "").split(",")));
    }
}
