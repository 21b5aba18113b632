package io.casework.sales;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LeadKeyMapper {

    /** The newest leads with this key, other than one. */
    List<KnownLead> listKnown(@Param("key") LeadKey key, @Param("except") String except, @Param("most") int most);

    void insertKey(@Param("number") String number, @Param("key") LeadKey key);

    int deleteKeys(String number);

    void insertIdentity(LeadIdentity identity);

    void deleteIdentity(String number);
}
