package io.casework.messaging.mailbox;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ParticipantMapper {

    int countParticipants(String caseNumber);

    int countParticipant(@Param("caseNumber") String caseNumber, @Param("addressKey") String addressKey);

    void insertParticipant(@Param("caseNumber") String caseNumber, @Param("addressKey") String addressKey);
}
