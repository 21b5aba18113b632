package io.casework.crm.sap;

import io.casework.crm.connections.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The business partners of S/4HANA. They, and their roles, cannot be deleted. Every method throws {@link Fault}. */
final class BusinessPartners {

    /** With this role a business partner is a customer, and SAP adds the customer's own record. */
    static final String CUSTOMER = "FLCU01";

    static final String PARTNERS = "A_BusinessPartner";
    static final String ADDRESSES = "A_BusinessPartnerAddress";
    static final String EMAILS = "A_AddressEmailAddress";
    static final String PHONES = "A_AddressPhoneNumber";
    static final String ROLES = "A_BusinessPartnerRole";
    static final String CUSTOMERS = "A_Customer";

    /** Where a business partner says what another system calls it. */
    static final String REFERENCE = "BusinessPartnerIDByExtSystem";

    private static final String ID = "BusinessPartner";
    private static final String ROLE = "BusinessPartnerRole";
    private static final String PATH = "sap/opu/odata/sap/API_BUSINESS_PARTNER";

    /** What was changed while an earlier poll was under way is seen by the next one. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final String EMAIL = "EmailAddress";
    private static final int ADDRESSES_OF_A_MAIL = 10;
    private static final int MAILS_THAT_BEGIN_ALIKE = 100;
    private static final int LONGEST_BEGINNING = 20;

    /** @param at when it was created or changed last, to the second */
    record Change(String id, Instant at) {}

    private final ODataV2 service;

    BusinessPartners(ODataV2 service) {
        this.service = service;
    }

    static BusinessPartners of(SapSystem system) {
        Connection connection = system.connection();
        return new BusinessPartners(
                new ODataV2(system.calls(), Urls.below(connection.url(), PATH), connection.systemClient()));
    }

    /** What the service shows of itself, with a session and a token for those who ask. */
    static HttpUrl home(Connection connection) {
        HttpUrl.Builder home = Urls.below(connection.url(), PATH).newBuilder().addPathSegment("");
        String client = connection.systemClient();
        return client == null
                ? home.build()
                : home.addQueryParameter("sap-client", client).build();
    }

    ODataV2 service() {
        return service;
    }

    Optional<Entity> read(String id) {
        return service.read(PARTNERS, ODataV2.Key.of(ID, id));
    }

    /** How SAP classifies the customer that a business partner is; empty when it does not, or it is no customer. */
    Optional<String> classification(String customer) {
        return service.read(CUSTOMERS, ODataV2.Key.of("Customer", customer))
                .flatMap(found -> found.text("CustomerClassification"));
    }

    /** Who has an address of e-mail, as it is written or, when nobody has, in whatever letters; none when nobody. */
    Set<String> idsByEmail(String email) {
        Set<String> ids = owners(mails(Filter.is(EMAIL, email)), email);
        return ids.isEmpty() ? owners(mailsInAnyLetters(email), email) : ids;
    }

    /** Who says that it is this one of ours. */
    Optional<String> idByReference(String reference) {
        return ids(ODataV2.Query.of(PARTNERS, Filter.is(REFERENCE, reference), ID)).stream()
                .findFirst();
    }

    String create(ObjectNode partner) {
        return service.create(PARTNERS, partner)
                .text(ID)
                .orElseThrow(() -> Fault.of(FaultKind.AWAY, "an answer has no number"));
    }

    /** Gives a business partner a role that it has not. */
    void requireRole(String id, String role) {
        if (service.read(ROLES, ODataV2.Key.of(ID, id).and(ROLE, role)).isEmpty()) {
            service.create(ROLES, json().put(ID, id).put(ROLE, role));
        }
    }

    /**
     * Sees to it that a business partner can be reached at this address: one that it has stays, else the usual one of its
     * first postal address is changed, or added. One without a postal address is left as it is.
     */
    void requireEmail(String id, String email) {
        ODataV2.Query query = new ODataV2.Query(ADDRESSES, Filter.is(ID, id), List.of(), List.of("to_EmailAddress"));
        List<Entity> addresses = service.find(query, ADDRESSES_OF_A_MAIL);
        List<Entity> mails = addresses.stream()
                .flatMap(address -> address.children("to_EmailAddress").stream())
                .toList();
        boolean known = mails.stream().anyMatch(mail -> mail.text("EmailAddress")
                .filter(email::equalsIgnoreCase)
                .isPresent());
        if (!known && !addresses.isEmpty()) {
            mails.stream()
                    .filter(mail -> mail.flag("IsDefaultEmailAddress"))
                    .findFirst()
                    .ifPresentOrElse(mail -> changeEmail(mail, email), () -> addEmail(addresses.get(0), email));
        }
    }

    /**
     * Who was created or changed since, and a few minutes before. Days and times of SAP are kept apart, so what was
     * changed earlier on the first day is answered, too, and left out here.
     */
    void changedSince(Instant since, Consumer<Change> consumer) {
        Instant from = since.minus(OVERLAP);
        Instant day = from.truncatedTo(ChronoUnit.DAYS);
        Filter filter = Filter.notBefore("LastChangeDate", day).or(Filter.notBefore("CreationDate", day));
        ODataV2.Query query = ODataV2.Query.of(
                PARTNERS, filter, ID, "CreationDate", "CreationTime", "LastChangeDate", "LastChangeTime");
        service.each(query, partner -> change(partner)
                .filter(change -> !change.at().isBefore(from))
                .ifPresent(consumer));
    }

    private static Optional<Change> change(Entity partner) {
        Optional<Instant> at = moment(partner, "LastChange").or(() -> moment(partner, "Creation"));
        return at.flatMap(moment -> partner.text(ID).map(id -> new Change(id, moment)));
    }

    private static Optional<Instant> moment(Entity partner, String what) {
        return partner.date(what + "Date").map(day -> partner.time(what + "Time")
                .map(time -> day.atOffset(ZoneOffset.UTC).with(time).toInstant())
                .orElse(day));
    }

    private List<Entity> mails(Filter filter) {
        return service.find(
                ODataV2.Query.of(EMAILS, filter, "AddressID", "Person", "OrdinalNumber", EMAIL),
                MAILS_THAT_BEGIN_ALIKE);
    }

    /** SAP keeps the beginning in capitals, to be searched for. A service that does not show it has no more to say. */
    private List<Entity> mailsInAnyLetters(String email) {
        String beginning = Texts.start(email.toUpperCase(Locale.ROOT), LONGEST_BEGINNING);
        try {
            return mails(Filter.is("SearchEmailAddress", beginning));
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.REJECTED) {
                throw fault;
            }
            return List.of();
        }
    }

    private Set<String> owners(List<Entity> mails, String email) {
        Set<String> ids = new LinkedHashSet<>();
        mails.stream()
                .filter(mail -> mail.text(EMAIL).filter(email::equalsIgnoreCase).isPresent())
                .forEach(mail -> ids.addAll(owners(mail)));
        return ids;
    }

    /** Of a postal address, else of a person's number: an address of a person alone has no postal address. */
    private Set<String> owners(Entity mail) {
        Set<String> ids = mail.text("AddressID")
                .map(id -> ids(ODataV2.Query.of(ADDRESSES, Filter.is("AddressID", id), ID, "AddressID")))
                .orElse(Set.of());
        return ids.isEmpty()
                ? mail.text("Person")
                        .map(person -> ids(ODataV2.Query.of(PARTNERS, Filter.is("PersonNumber", person), ID)))
                        .orElse(ids)
                : ids;
    }

    private Set<String> ids(ODataV2.Query query) {
        Set<String> ids = new LinkedHashSet<>();
        service.find(query, ADDRESSES_OF_A_MAIL).forEach(each -> each.text(ID).ifPresent(ids::add));
        return ids;
    }

    private void changeEmail(Entity mail, String email) {
        ODataV2.Key key = ODataV2.Key.of("AddressID", mail.text("AddressID").orElse(""))
                .and("Person", mail.text("Person").orElse(""))
                .and("OrdinalNumber", mail.text("OrdinalNumber").orElse(""));
        service.change(EMAILS, key, json().put(EMAIL, email));
    }

    private void addEmail(Entity address, String email) {
        service.create(
                EMAILS,
                json().put("AddressID", address.text("AddressID").orElse(""))
                        .put("Person", address.text("Person").orElse(""))
                        .put(EMAIL, email)
                        .put("IsDefaultEmailAddress", true));
    }

    private static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }
}
