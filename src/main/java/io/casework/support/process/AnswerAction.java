package io.casework.support.process;

import io.casework.shared.Keyed;

/** What an agent decided in the form {@code support/answer-customer}. */
enum AnswerAction implements Keyed {
    REPLY,
    REPLY_AND_RESOLVE,
    RESOLVE,
    HAND_OVER;

    boolean sendsReply() {
        return this == REPLY || this == REPLY_AND_RESOLVE;
    }
}
