package io.casework.cases;

import io.casework.shared.Keyed;
import io.casework.shared.KeyedTypeHandler;
import org.apache.ibatis.type.MappedTypes;

/** How the constants of this module stand in its tables. */
@MappedTypes({
    CaseType.class,
    CaseStatus.class,
    Channel.class,
    Sentiment.class,
    Urgency.class,
    LeadSource.class,
    LeadNeed.class,
    LeadTimeline.class,
    LeadOutcome.class,
    Direction.class,
    Delivery.State.class,
    Participant.Kind.class,
    SurveyChannel.class
})
public class CaseTypeHandler<E extends Enum<E> & Keyed> extends KeyedTypeHandler<E> {

    public CaseTypeHandler(Class<E> type) {
        super(type);
    }
}
