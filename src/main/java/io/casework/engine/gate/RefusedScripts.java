package io.casework.engine.gate;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** There is no script language, the engine's built-in ones included. */
final class RefusedScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw refusal();
    }

    @Override
    public @Nullable ScriptEngineManager getScriptEngineManager() {
        return null;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw refusal();
    }

    static ScriptEngine refuseLanguage(String language) {
        throw refusal();
    }

    private static ProcessEngineException refusal() {
        return new ProcessEngineException("Models can't run scripts");
    }

    /** Refuses while the model is parsed, so that it is never stored. */
    static final class Factory extends ScriptFactory {

        @Override
        public ExecutableScript createScriptFromResource(String language, String resource) {
            throw refusal();
        }

        @Override
        public ExecutableScript createScriptFromResource(String language, Expression resource) {
            throw refusal();
        }

        @Override
        public ExecutableScript createScriptFromSource(String language, String source) {
            throw refusal();
        }

        @Override
        public ExecutableScript createScriptFromSource(String language, Expression source) {
            throw refusal();
        }
    }
}
