package io.casework.flows.drafts;

/** A flow has no draft any more: it was given up or released. Published in the transaction that takes it away. */
public record DraftGone(String key) {}
