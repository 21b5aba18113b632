package io.casework.crm.sap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of one kind in Sales Cloud or Service Cloud. Every method throws {@link Fault} when SAP did not do what was
 * asked.
 */
final class Records {

    static final String CASES = "sap/c4c/api/v1/case-service/cases";
    static final String LEADS = "sap/c4c/api/v1/lead-service/leads";
    static final String LEAD_STATUSES = "sap/c4c/api/v1/lead-service/statuses";

    private static final int PAGE = 100;
    private static final int MOST = 1_000_000;

    private final Calls calls;
    private final HttpUrl list;
    private final @Nullable String crmToken;

    Records(SapSystem system, String path, @Nullable String crmToken) {
        this.calls = system.calls();
        this.list = Urls.below(system.connection().url(), path);
        this.crmToken = crmToken;
    }

    /** The first records that are found. */
    List<Entity> find(@Nullable Filter filter, int most) {
        return page(filter, 0, most);
    }

    /** All records that are found, page by page, however many. */
    void each(@Nullable Filter filter, Consumer<Entity> consumer) {
        List<Entity> page = page(filter, 0, PAGE);
        for (int skip = page.size(); !page.isEmpty(); skip += page.size()) {
            if (skip > MOST) {
                throw Fault.of(FaultKind.REJECTED, "pages do not come to an end");
            }
            page.forEach(consumer);
            page = page.size() < PAGE ? List.of() : page(filter, skip, PAGE);
        }
    }

    Entity get(String id) {
        return value(calls.make(with(Call.get(record(id)))));
    }

    /** Not repeated when its outcome is not known. */
    Entity create(ObjectNode fields) {
        return value(calls.make(with(Call.post(list, fields))));
    }

    /**
     * Changes a record: in the version that we know, or as it stands. When somebody else was faster it is read again, and
     * once more what still differs is sent.
     *
     * @param etag of the version that we know; null when we know none
     * @param merged of what stands there and what is wanted, what has to be sent
     * @return as it stands afterwards
     */
    Entity change(String id, @Nullable String etag, ObjectNode wanted, BinaryOperator<ObjectNode> merged) {
        try {
            return etag == null ? changeAsItStands(id, wanted, merged) : patch(id, wanted, etag);
        } catch (Fault fault) {
            if (!fault.kind().isStale()) {
                throw fault;
            }
            return changeAsItStands(id, wanted, merged);
        }
    }

    private Entity changeAsItStands(String id, ObjectNode wanted, BinaryOperator<ObjectNode> merged) {
        Entity there = get(id);
        ObjectNode rest = merged.apply((ObjectNode) there.json(), wanted);
        return rest.isEmpty() ? there : patch(id, rest, there.etag());
    }

    private Entity patch(String id, ObjectNode fields, @Nullable String etag) {
        return value(calls.make(with(Call.patch(record(id), fields, etag))));
    }

    private List<Entity> page(@Nullable Filter filter, int skip, int most) {
        HttpUrl.Builder url = Urls.with(list.newBuilder(), "$top", String.valueOf(most));
        if (skip > 0) {
            Urls.with(url, "$skip", String.valueOf(skip));
        }
        if (filter != null) {
            Urls.with(url, "$filter", filter.text());
        }
        JsonNode value = calls.make(with(Call.get(url.build()))).json().path("value");
        if (!value.isArray()) {
            throw Fault.of(FaultKind.AWAY, "an answer could not be read");
        }
        List<Entity> found = new ArrayList<>();
        value.forEach(each -> found.add(new Entity(each, null)));
        return found;
    }

    /** Its version is what the answer says of it, else when it was changed last: either is taken. */
    private static Entity value(Answer answer) {
        JsonNode value = answer.json().path("value");
        if (!value.isObject() || value.path("id").asString("").isEmpty()) {
            throw Fault.of(FaultKind.AWAY, "an answer could not be read");
        }
        String etag = answer.headers().get("ETag");
        String changed = value.path("adminData").path("updatedOn").asString("");
        return new Entity(value, etag != null && !etag.isBlank() ? etag : SapSettings.blankToNull(changed));
    }

    private HttpUrl record(String id) {
        return list.newBuilder().addPathSegment(id).build();
    }

    private Call with(Call call) {
        return crmToken == null ? call : call.with("x-sap-crm-token", crmToken);
    }
}
