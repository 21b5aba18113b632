package io.casework.engine.gate;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Failed jobs are tried again, but for those of a case whose budget is spent. */
final class JobFailures implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return isSpent(failure) ? new Stop(jobId, failure) : new DefaultJobRetryCmd(jobId, failure);
    }

    private static boolean isSpent(@Nullable Throwable failure) {
        return failure != null && (failure instanceof BudgetSpent || isSpent(failure.getCause()));
    }

    private static final class Stop extends JobRetryCmd {

        private static final long serialVersionUID = 1L;

        Stop(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                logException(job);
                job.setRetries(0);
            }
            return jobId;
        }
    }
}
