package io.casework.triggers;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far changes have been read and heard, for those who look after it. */
@Service
public class ChangeReadings {

    private static final int MOST = 200;

    private final ChangeReadingMapper mapper;
    private final EventStreamMapper streams;

    ChangeReadings(ChangeReadingMapper mapper, EventStreamMapper streams) {
        this.mapper = mapper;
        this.streams = streams;
    }

    /** By connection and kind of record; also of connections that are paused or switched off since. */
    @Transactional(readOnly = true)
    public List<ChangeReading> list() {
        return mapper.listReadings(MOST);
    }

    /** By connection and topic; also of connections that are paused or switched off since. */
    @Transactional(readOnly = true)
    public List<HeardTopic> topics() {
        return streams.listStreams(MOST);
    }
}
