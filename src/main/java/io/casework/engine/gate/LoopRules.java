package io.casework.engine.gate;

/** Steps that run several times at once: each count is bounded, and so is their product. */
final class LoopRules {

    private static final long MOST_TOGETHER = RuleBook.shipped().limit("loopsTogether");
    private static final long UNKNOWN_COUNT = RuleBook.shipped().limit("loopsUnknown");

    private final Findings findings;

    LoopRules(Findings findings) {
        this.findings = findings;
    }

    void apply(XmlElement root) {
        root.all("multiInstanceLoopCharacteristics").forEach(loop -> {
            if ((cardinality(loop) == null) == (StepRules.camunda(loop, "collection") == null)) {
                findings.error(loop, Complaint.of("loop-incomplete"));
            } else if (together(loop) > MOST_TOGETHER) {
                findings.error(loop, Complaint.of("loop-product"));
            }
        });
    }

    private static long together(XmlElement loop) {
        long product = 1;
        for (XmlElement around = loop.parent(); around != null; around = around.parent()) {
            product *= around.child("multiInstanceLoopCharacteristics")
                    .map(LoopRules::count)
                    .orElse(1L);
            if (product > MOST_TOGETHER) {
                return product;
            }
        }
        return product;
    }

    private static long count(XmlElement loop) {
        XmlElement cardinality = cardinality(loop);
        return cardinality == null ? UNKNOWN_COUNT : Long.parseLong(cardinality.text());
    }

    private static @org.jspecify.annotations.Nullable XmlElement cardinality(XmlElement loop) {
        return loop.child("loopCardinality").orElse(null);
    }
}
