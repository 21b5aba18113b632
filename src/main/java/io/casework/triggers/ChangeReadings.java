package io.casework.triggers;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far changes have been read, for those who look after it. */
@Service
public class ChangeReadings {

    private static final int MOST = 200;

    private final ChangeReadingMapper mapper;

    ChangeReadings(ChangeReadingMapper mapper) {
        this.mapper = mapper;
    }

    /** By connection and kind of record; also of connections that are paused or switched off since. */
    @Transactional(readOnly = true)
    public List<ChangeReading> list() {
        return mapper.listReadings(MOST);
    }
}
