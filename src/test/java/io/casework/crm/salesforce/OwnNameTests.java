package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.triggers.OwnChanges;
import org.junit.jupiter.api.Test;

class OwnNameTests {

    @Test
    void whatWeCallOurselves_isWhatComesBackAsOurs() {
        assertThat(OwnChanges.CLIENT).isEqualToIgnoringCase(Calls.CLIENT);
    }
}
