package io.casework.crm.salesforce;

import io.casework.crm.FieldRule;
import io.casework.crm.SyncedField;
import java.util.List;

/** Who has the last word about a field, as long as nobody says otherwise: who works with it. */
final class UsualRules {

    static final List<SyncedField> ALL = List.of(
            new SyncedField("Case", "Subject", FieldRule.ASK),
            new SyncedField("Case", "Status", FieldRule.OURS),
            new SyncedField("Case", "Priority", FieldRule.NEWEST),
            new SyncedField("Case", "Origin", FieldRule.THEIRS),
            new SyncedField("Case", "ContactId", FieldRule.THEIRS),
            new SyncedField("Case", "SuppliedName", FieldRule.THEIRS),
            new SyncedField("Case", "SuppliedEmail", FieldRule.THEIRS),
            new SyncedField("Case", "SuppliedPhone", FieldRule.THEIRS),
            new SyncedField("Lead", "FirstName", FieldRule.NEWEST),
            new SyncedField("Lead", "LastName", FieldRule.NEWEST),
            new SyncedField("Lead", "Company", FieldRule.ASK),
            new SyncedField("Lead", "Email", FieldRule.ASK),
            new SyncedField("Lead", "Phone", FieldRule.NEWEST),
            new SyncedField("Lead", "Title", FieldRule.NEWEST),
            new SyncedField("Lead", "Website", FieldRule.NEWEST),
            new SyncedField("Lead", "Status", FieldRule.NEWEST),
            new SyncedField("Lead", "LeadSource", FieldRule.THEIRS),
            new SyncedField("Lead", "Rating", FieldRule.OURS));

    private UsualRules() {}
}
