package io.casework.customers;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CustomerMapper {

    @Nullable
    Customer findCustomer(String id);

    @Nullable
    Customer findByAddress(String addressKey);

    void insertCustomer(@Param("customer") Customer customer, @Param("addressKey") String addressKey);

    void updateContact(Customer customer);

    void updateTier(@Param("id") String id, @Param("tier") Tier tier);

    void insertTerms(@Param("id") String id, @Param("terms") List<String> terms);

    void deleteTerms(String id);
}
