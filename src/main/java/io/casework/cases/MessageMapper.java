package io.casework.cases;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MessageMapper {

    void insertMessage(
            @Param("message") Message message, @Param("excerpt") String excerpt, @Param("origin") Origin origin);

    @Nullable
    Message findMessage(@Param("caseNumber") String caseNumber, @Param("id") String id);

    @Nullable
    String findHtml(@Param("caseNumber") String caseNumber, @Param("id") String id);

    @Nullable
    Message findByExternalId(String externalId);

    @Nullable
    String findNewestInboundId(@Param("caseNumbers") List<String> caseNumbers);

    @Nullable
    String findNewestInboundBody(@Param("caseNumbers") List<String> caseNumbers);

    List<Message> listMessages(
            @Param("caseNumbers") List<String> caseNumbers,
            @Param("after") @Nullable TimePosition after,
            @Param("limit") int limit);

    List<MessageExcerpt> listExcerpts(@Param("caseNumbers") List<String> caseNumbers);

    /** The oldest first. */
    List<Message> listOfIds(@Param("caseNumbers") List<String> caseNumbers, @Param("ids") List<String> ids);

    /** Without how far it got, for a copy goes nowhere. */
    void insertCopy(@Param("id") String id, @Param("copyId") String copyId, @Param("number") String number);

    /** Ids of messages of the case that have not left yet. */
    List<String> listQueued(String caseNumber);

    int updateDelivery(
            @Param("caseNumber") String caseNumber, @Param("id") String id, @Param("delivery") Delivery delivery);
}
