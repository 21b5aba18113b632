package io.casework.flows.release;

/**
 * How a flow is released.
 *
 * @param approvalNeeded whether a second person has to agree
 * @param runningCases what is proposed for them; whoever releases decides
 */
public record FlowPolicy(boolean approvalNeeded, RunningCases runningCases) {

    static final FlowPolicy USUAL = new FlowPolicy(false, RunningCases.STAY);
}
