package io.casework.tasks;

import io.casework.cases.CaseChanged;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseOpened;
import io.casework.cases.Cases;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the tasks of a case say what the case says, and browsers know. However often a case changes in a transaction, it
 * is looked at once, as it is when the transaction commits.
 */
@Component
class OnCaseChanged {

    private final Cases cases;
    private final WorkItemMapper items;
    private final LiveEvents live;

    OnCaseChanged(Cases cases, WorkItemMapper items, LiveEvents live) {
        this.cases = cases;
        this.items = items;
        this.live = live;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseChanged event) {
        changed(event.number());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseOpened event) {
        changed(event.number());
    }

    private void changed(String number) {
        Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.numbers.add(number);
    }

    private void follow(String number) {
        CaseFile file = cases.find(number);
        CaseFacts facts = CaseFacts.of(file);
        if (items.updateFactsOfOpen(facts) > 0) {
            live.tasksOfCaseChanged(number);
        }
        items.updateFactsOfFinished(facts);
        live.caseChanged(file);
    }

    /** Of one transaction. The audit trail, which locks what everybody needs, comes after. */
    private final class Changes implements TransactionSynchronization, Ordered {

        private final Set<String> numbers = new LinkedHashSet<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 100;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            numbers.forEach(OnCaseChanged.this::follow);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OnCaseChanged.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OnCaseChanged.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OnCaseChanged.this);
        }
    }
}
