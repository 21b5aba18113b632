package io.casework.engine.gate;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decision engines that read FEEL of the gate's grammar and nothing else. */
public final class GuardedDecisions {

    private GuardedDecisions() {}

    /** To be built, with more in it if need be. */
    public static DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(GuardedFeel::new);
        decisions.setElProvider(GuardedFeel::refuseOtherLanguages);
        decisions.setScriptEngineResolver(RefusedScripts::refuseLanguage);
        return decisions;
    }
}
