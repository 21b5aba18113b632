package io.casework.cases;

import java.util.List;

/**
 * Nothing that says who a customer is may be kept from now on. Published in the transaction that erases; whoever keeps what
 * was said of these cases erases it in that transaction, too.
 *
 * @param caseNumbers of all cases of the customer
 */
public record CustomerErased(String customerId, List<String> caseNumbers) {

    public CustomerErased {
        caseNumbers = List.copyOf(caseNumbers);
    }
}
