package io.casework.crm;

import java.util.List;

/**
 * How much waits for the CRM, and what does not get any further.
 *
 * @param waiting how many cases are sent as soon as they can be
 * @param refusedCount how many the CRM does not take as they are
 * @param refused the oldest 200 of these
 */
public record CrmBacklog(int waiting, int refusedCount, List<CrmPush> refused) {}
