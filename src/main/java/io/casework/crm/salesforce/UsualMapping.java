package io.casework.crm.salesforce;

import io.casework.crm.connections.FieldMapping;
import java.util.List;
import java.util.Set;

/** Where what we know of a case goes in an org as it comes out of the box. */
final class UsualMapping {

    static final List<FieldMapping> ALL = List.of(
            new FieldMapping("Case", "subject", "Subject"),
            new FieldMapping("Case", "status", "Status"),
            new FieldMapping("Case", "priority", "Priority"),
            new FieldMapping("Case", "channel", "Origin"),
            new FieldMapping("Case", "contact", "ContactId"),
            new FieldMapping("Case", "customer-name", "SuppliedName"),
            new FieldMapping("Case", "customer-email", "SuppliedEmail"),
            new FieldMapping("Case", "customer-phone", "SuppliedPhone"),
            new FieldMapping("Lead", "first-name", "FirstName"),
            new FieldMapping("Lead", "last-name", "LastName"),
            new FieldMapping("Lead", "company", "Company"),
            new FieldMapping("Lead", "customer-email", "Email"),
            new FieldMapping("Lead", "customer-phone", "Phone"),
            new FieldMapping("Lead", "job-title", "Title"),
            new FieldMapping("Lead", "website", "Website"),
            new FieldMapping("Lead", "status", "Status"),
            new FieldMapping("Lead", "source", "LeadSource"),
            new FieldMapping("Lead", "score", "Rating"));

    /** Without these an org creates no lead. */
    static final Set<String> DEMANDED = Set.of("last-name", "company");

    private UsualMapping() {}
}
