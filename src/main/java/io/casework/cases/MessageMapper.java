package io.casework.cases;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MessageMapper {

    void insertMessage(
            @Param("message") Message message,
            @Param("excerpt") String excerpt,
            @Param("origin") Origin origin);

    @Nullable
    Message findMessage(@Param("caseNumber") String caseNumber, @Param("id") String id);

    @Nullable
    String findHtml(@Param("caseNumber") String caseNumber, @Param("id") String id);

    @Nullable
    Message findByExternalId(String externalId);

    @Nullable
    String findNewestInboundId(String caseNumber);

    @Nullable
    String findNewestInboundBody(String caseNumber);

    List<Message> listMessages(
            @Param("caseNumber") String caseNumber,
            @Param("after") @Nullable TimePosition after,
            @Param("limit") int limit);

    List<MessageExcerpt> listExcerpts(String caseNumber);

    int updateDelivery(
            @Param("caseNumber") String caseNumber, @Param("id") String id, @Param("delivery") Delivery delivery);
}
