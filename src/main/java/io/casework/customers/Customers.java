package io.casework.customers;

import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.shared.SearchTerms;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people we know. */
@Service
@Transactional
public class Customers {

    private final CustomerMapper customers;
    private final Clock clock;

    Customers(CustomerMapper customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public Customer find(String id) {
        Customer customer = customers.findCustomer(id);
        if (customer == null) {
            throw new Problem.NotFound("Customer " + id);
        }
        return customer;
    }

    /**
     * The customer with this address, who is new or whom we know. Of two first messages at once the second waits for the
     * first and finds its customer. What we did not know, a name or a number, is filled in; what we know stays.
     *
     * @throws Problem.InvalidInput when the address is none
     */
    public Customer recognise(NewCustomer sender) {
        EmailAddress address = EmailAddress.of(sender.email());
        Customer known = customers.findByAddress(address.key());
        return known == null ? introduce(sender, address) : complete(known, sender);
    }

    /** Notes what the CRM says a customer is worth. */
    public void ranked(String id, Tier tier) {
        customers.updateTier(id, tier);
    }

    private Customer introduce(NewCustomer sender, EmailAddress address) {
        var customer = new Customer(
                Ids.next(),
                address.text(),
                filled(sender.name()),
                filled(sender.phone()),
                Tier.STANDARD,
                clock.instant());
        try {
            customers.insertCustomer(customer, address.key());
        } catch (DuplicateKeyException e) {
            return complete(Objects.requireNonNull(customers.findByAddress(address.key())), sender);
        }
        index(customer);
        return customer;
    }

    private Customer complete(Customer known, NewCustomer sender) {
        Customer completed = known.completedBy(filled(sender.name()), filled(sender.phone()));
        if (!completed.equals(known)) {
            customers.updateContact(completed);
            customers.deleteTerms(known.id());
            index(completed);
        }
        return completed;
    }

    private void index(Customer customer) {
        customers.insertTerms(customer.id(), SearchTerms.of(customer.email(), customer.name()));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
