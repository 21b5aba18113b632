package io.casework.triggers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An Outbound Message as Salesforce writes it. */
final class Envelope {

    static final String ORGANIZATION = "00D000000000777EAA";
    static final String SESSION = "00D000000000777!AQ8AQMsessionThatNobodyMaySee";

    private final Map<String, String> notifications = new LinkedHashMap<>();
    private String organization = ORGANIZATION;
    private String prologue = "";

    /** @param fields without the record's id, as XML: {@code <sf:Subject>…</sf:Subject>} */
    Envelope with(String notificationId, String type, String recordId, String fields) {
        notifications.put(
                notificationId,
                "<sObject xsi:type=\"sf:%s\" xmlns:sf=\"urn:sobject.enterprise.soap.sforce.com\"><sf:Id>%s</sf:Id>%s</sObject>"
                        .formatted(type, recordId, fields));
        return this;
    }

    Envelope withRaw(String notificationId, String sObject) {
        notifications.put(notificationId, sObject);
        return this;
    }

    Envelope from(String organizationId) {
        organization = organizationId;
        return this;
    }

    Envelope behind(String documentType) {
        prologue = documentType;
        return this;
    }

    @Override
    public String toString() {
        String all = notifications.entrySet().stream()
                .map(one -> "<Notification><Id>%s</Id>%s</Notification>".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>%s
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                 <soapenv:Body>
                  <notifications xmlns="http://soap.sforce.com/2005/09/outbound">
                   <OrganizationId>%s</OrganizationId><ActionId>04k000000000001AAA</ActionId>
                   <SessionId>%s</SessionId>
                   <EnterpriseUrl>https://example.my.salesforce.com/services/Soap/c/60.0/00D</EnterpriseUrl>
                   <PartnerUrl>https://example.my.salesforce.com/services/Soap/u/60.0/00D</PartnerUrl>
                   %s
                  </notifications>
                 </soapenv:Body>
                </soapenv:Envelope>"""
                .formatted(prologue, organization, SESSION, all);
    }
}
