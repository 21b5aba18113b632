package io.casework.crm;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CrmLinkMapper {

    /** @param numbers 1 to 200 */
    List<CrmLink> listLinks(@Param("connectionId") String connectionId, @Param("numbers") List<String> numbers);

    /** Nobody else changes it until the transaction ends. */
    Optional<CrmLink> lockLink(@Param("connectionId") String connectionId, @Param("caseNumber") String caseNumber);

    int insertLink(CrmLink link);

    /** Nothing unless the version before the new one is the stored one. */
    int updateLink(CrmLink link);
}
