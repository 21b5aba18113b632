package io.casework.messaging;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface MailIdMapper {

    void insert(MailId id);

    Optional<MailId> find(String rfcId);

    List<MailId> listNewest(String caseNumber, int most);
}
