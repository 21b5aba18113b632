package io.casework.flows.rehearsal;

/** An element of a flow, by the name that people know it by. */
record Element(String flowKey, String elementId, String elementName) {}
