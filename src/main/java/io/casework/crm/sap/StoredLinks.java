package io.casework.crm.sap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Links in the database, each changed in a transaction of its own: no call is made within one. */
@Component
class StoredLinks implements Links {

    private static final int LONGEST_ETAG = 200;

    private final SapLinkMapper mapper;

    StoredLinks(SapLinkMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Link> find(Name name) {
        return mapper.findLink(name);
    }

    @Override
    public boolean hold(Name name) {
        var now = mapper.databaseTime();
        try {
            return mapper.updateHold(name, now, now.plus(HOLD)) > 0 || mapper.insertHold(name, now.plus(HOLD)) > 0;
        } catch (DuplicateKeyException somebodyElseHolds) {
            return false;
        }
    }

    @Override
    public void release(Name name) {
        mapper.deleteHold(name);
    }

    @Override
    public void keep(Name name, String remoteId) {
        if (mapper.updateRemoteId(name, remoteId) == 0) {
            insert(name, remoteId);
        }
    }

    @Override
    public void written(Name name, @Nullable String etag) {
        mapper.updateEtag(name, etag == null || etag.length() > LONGEST_ETAG ? null : etag);
    }

    @Override
    public void forget(Name name) {
        mapper.deleteLink(name);
    }

    @Override
    public void forgetAll(String connectionId) {
        mapper.deleteLinks(connectionId);
    }

    private void insert(Name name, String remoteId) {
        try {
            mapper.insertLink(name, remoteId, mapper.databaseTime());
        } catch (DuplicateKeyException somebodyElseDid) {
            mapper.updateRemoteId(name, remoteId);
        }
    }
}
