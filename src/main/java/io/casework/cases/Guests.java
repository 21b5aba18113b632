package io.casework.cases;

import io.casework.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams that were asked for help with a case of another team, and so may read it. */
@Component
public class Guests {

    private final GuestMapper mapper;

    Guests(GuestMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional
    public void invite(String number, String team) {
        mapper.mergeGuest(number, team);
    }

    boolean include(String number, Actor actor) {
        return !actor.teams().isEmpty() && mapper.countGuests(number, List.copyOf(actor.teams())) > 0;
    }
}
