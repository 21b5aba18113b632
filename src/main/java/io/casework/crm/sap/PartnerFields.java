package io.casework.crm.sap;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.customers.Customer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A won lead as a business partner: its company where we know one, else the person. */
final class PartnerFields {

    private static final String PERSON = "1";
    private static final String ORGANISATION = "2";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_EMAIL = 241;
    private static final int LONGEST_PHONE = 30;

    private PartnerFields() {}

    /** With its role, its address, and where it can be reached, to be created in one call. */
    static ObjectNode of(CaseFile file, LeadFacts lead, SapSettings settings) {
        ObjectNode partner = JsonMapper.shared().createObjectNode();
        String company = lead.company();
        if (company == null || company.isBlank()) {
            putPerson(partner, file.customer());
        } else {
            putOrganisation(partner, company.strip());
        }
        putKnown(partner, "BusinessPartnerGrouping", settings.partnerGrouping());
        partner.put(BusinessPartners.REFERENCE, file.number());
        partner.putArray("to_BusinessPartnerRole").addObject().put("BusinessPartnerRole", BusinessPartners.CUSTOMER);
        putAddress(partner.putArray("to_BusinessPartnerAddress").addObject(), file.customer(), lead, settings);
        return partner;
    }

    private static void putPerson(ObjectNode partner, Customer customer) {
        String name = customer.displayName().strip();
        int lastSpace = customer.name() == null ? -1 : name.lastIndexOf(' ');
        partner.put("BusinessPartnerCategory", PERSON);
        if (lastSpace > 0) {
            partner.put("FirstName", Texts.cut(name.substring(0, lastSpace).strip(), LONGEST_NAME));
        }
        partner.put("LastName", Texts.cut(name.substring(lastSpace + 1), LONGEST_NAME));
    }

    private static void putOrganisation(ObjectNode partner, String company) {
        String first = Texts.start(company, LONGEST_NAME);
        partner.put("BusinessPartnerCategory", ORGANISATION).put("OrganizationBPName1", first);
        String rest = company.substring(first.length()).strip();
        if (!rest.isEmpty()) {
            partner.put("OrganizationBPName2", Texts.cut(rest, LONGEST_NAME));
        }
    }

    private static void putAddress(ObjectNode address, Customer customer, LeadFacts lead, SapSettings settings) {
        String country = lead.region() == null ? settings.country() : lead.region();
        putKnown(address, "Country", country);
        if (customer.email().length() <= LONGEST_EMAIL) {
            address.putArray("to_EmailAddress")
                    .addObject()
                    .put("EmailAddress", customer.email())
                    .put("IsDefaultEmailAddress", true);
        }
        String phone = customer.phone();
        if (phone != null && phone.length() <= LONGEST_PHONE) {
            ObjectNode number = address.putArray("to_PhoneNumber").addObject();
            number.put("PhoneNumber", phone).put("IsDefaultPhoneNumber", true);
            putKnown(number, "DestinationLocationCountry", country);
        }
    }

    private static void putKnown(ObjectNode fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
