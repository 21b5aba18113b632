package io.casework.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.cases.CasesTest;
import io.casework.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasesTest
class CustomersTests {

    @Autowired
    private Customers customers;

    @Test
    void recognises_anAddressHoweverItIsWritten() {
        Customer first = customers.recognise(new NewCustomer("Ann@Bücher.example", "Ann", null));

        Customer again = customers.recognise(new NewCustomer(" ann@xn--bcher-kva.EXAMPLE", null, null));

        assertThat(again).isEqualTo(first);
        assertThat(again.email()).isEqualTo("Ann@Bücher.example");
    }

    @Test
    void completes_whatItDidNotKnow_andKeepsWhatItKnows() {
        customers.recognise(NewCustomer.of("bea@example.test"));
        customers.recognise(new NewCustomer("bea@example.test", "Bea", " "));

        Customer later = customers.recognise(new NewCustomer("bea@example.test", "Mallory", "+49 30 1234"));

        assertThat(later.name()).isEqualTo("Bea");
        assertThat(later.phone()).isEqualTo("+49 30 1234");
        assertThat(customers.find(later.id())).isEqualTo(later);
    }

    @Test
    void tier_isWhatTheCrmSays() {
        Customer customer = customers.recognise(NewCustomer.of("cleo@example.test"));

        customers.ranked(customer.id(), Tier.VIP);

        assertThat(customers.find(customer.id()).tier()).isEqualTo(Tier.VIP);
    }

    @Test
    void unknownCustomers_areNotFound() {
        assertThatThrownBy(() -> customers.find("nobody")).isInstanceOf(Problem.NotFound.class);
    }
}
